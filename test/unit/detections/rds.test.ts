import { expect, test } from 'vitest'
import { detections } from '../../../detections/index.ts'
import { activeDetections } from '../../../shared/lambda/active-detections.ts'
import { isKnownRdsEvent } from '../../../shared/sources/services/rds-events.ts'
import config from '../../../tocsin.config.ts'
import { apiCall } from '../../events.ts'
import { rdsInstanceEvent } from '../../service-events.ts'
import { createWorld } from '../../world.ts'

/**
 * The IDs that AWS lists, in the order of its pages.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html what that has besides
 */
const listed = {
  'of clusters': `0016 0170 0069 0070 0071 0072 0073 0354 0355 0156 0173 0174 0176 0177 0286 0287 0288 0289 0290 0410 0412 0413 0414 0417
    0172 0411`,
  'of cluster snapshots': '0074 0075 0162 0163 0164 0168 0169 0489 0491 0492 0493',
  'of instances': `0004 0006 0022 0221 0222 0330 0331 0396 0419 0001 0002 0086 0011 0012 0014 0016 0017 0018 0024 0025 0028 0029 0030
    0032 0033 0067 0078 0092 0217 0218 0295 0296 0332 0333 0334 0335 0383 0005 0003 0013 0015 0034 0049 0050 0051 0065 0031 0035 0036
    0058 0079 0080 0081 0165 0188 0219 0220 0223 0224 0237 0254 0278 0279 0280 0281 0282 0283 0284 0285 0421 0306 0315 0328 0329 0353
    0356 0418 0420 0007 0089 0227 0026 0027 0047 0155 0178 0264 0265 0266 0267 0268 0269 0270 0398 0399 0422 0195 0191 0192 0193 0194
    0044 0048 0054 0055 0056 0064 0084 0087 0088 0154 0157 0158 0167 0189 0225 0231 0253 0297 0298 0327 0365 0385 0403 0404 0045 0046
    0057 0062 0063 0202 0233 0357 0358 0359 0360 0415 0416 0020 0021 0023 0052 0053 0066 0166 0361 0362 0019 0068 0230 0425 0429 0501
    0502`,
  'of parameter groups and security groups': '0037 0038 0039',
  'of snapshots': '0040 0042 0090 0091 0041 0059 0060 0061 0159 0160 0161 0196 0197 0190 0043 0484 0486 0487 0488',
  'of proxies': '0204 0207 0213 0214 0215 0203 0206 0205 0208 0243 0275',
  'of blue/green deployments': `0244 0245 0246 0247 0248 0249 0250 0251 0252 0307 0308 0310 0405 0406 0409`,
  'of custom engine versions': '0316 0317 0318 0319 0320 0198 0277 0352',
  'of Aurora': `0179 0180 0171 0083 0143 0387 0181 0182 0183 0184 0185 0186 0187 0238 0239 0240 0241 0397 0423 0363 0388 0389 0424 0076
    0077 0085 0141 0142 0144 0145 0146 0147 0148 0149 0150 0151 0152 0153 0234 0235 0236 0386 0426 0512 0513 0131 0132 0082 0370 0371
    0372 0373 0374 0390 0391 0324 0302 0303 0304 0305 0366 0367 0368 0369 0394 0395 0321 0322 0323 0325 0326 0259 0260 0261 0311 0312
    0314`,
}

test.each(Object.entries(listed))('every event of RDS %s is told, or known to be ordinary', (_, numbers) => {
  expect(numbers.split(/\s+/).filter((number) => !isKnownRdsEvent(number))).toEqual([])
})

test('a database that somebody stops is told with who did it, and no graver than the call', async () => {
  const world = createWorld(activeDetections(detections, config))
  await world.deliver(apiCall('rds:StopDBInstance', { requestParameters: { dBInstanceIdentifier: 'orders' } }))
  world.advance(30)
  const shutDown = rdsInstanceEvent({ EventID: 'RDS-EVENT-0004', Message: 'DB instance shutdown.' })
  await world.deliver({ ...shutDown, time: world.now.toISOString() })
  await world.sweepUntilQuiet()
  expect(world.published.map(({ subject }) => subject)).toEqual([
    '[LOW] Production: alice stopped database orders',
    '[LOW] Production: RDS DB instance orders has shut down, by alice',
  ])
})

test('a database that shuts down by itself is told as before', async () => {
  const world = createWorld(activeDetections(detections, config))
  await world.deliver(rdsInstanceEvent({ EventID: 'RDS-EVENT-0004' }))
  await world.sweepUntilQuiet()
  expect(world.published.map(({ subject }) => subject)).toEqual([
    '[MEDIUM] Production: RDS DB instance orders has shut down',
  ])
})
