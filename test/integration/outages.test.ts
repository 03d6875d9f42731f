import { createServer, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import type { RouteName } from '../../shared/routes.ts'
import { apiCall, logLines } from '../events.ts'

let aws: EmbeddedAws
/** Takes requests and never answers, as a service in trouble does. */
let silent: Server
let silentUrl = ''

beforeAll(async () => {
  aws = await startEmbeddedAws()
  silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  silentUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})

afterAll(async () => {
  silent.closeAllConnections()
  silent.close()
  await aws.stop()
})

async function invokeWith(environment: Record<string, string>, event: unknown, name: RouteName = 'apiCall') {
  Object.assign(process.env, aws.environment, environment)
  // The clients read the environment when they are made.
  vi.resetModules()
  const handler = await loadHandler(name)
  const start = process.hrtime.bigint()
  try {
    return { result: await handler(event, invocation(aws.functionArn)), seconds: secondsSince(start) }
  } catch (error) {
    return { error, seconds: secondsSince(start) }
  }
}

/** Hands requests on after a while, just before the SDK would lose its patience: none fails. */
async function startSlowProxy(target: string, milliseconds: number) {
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    await sleep(milliseconds)
    const headers = Object.entries(request.headers).filter(([name]) => /^(x-amz|content-type|authorization)/.test(name))
    const answer = await fetch(target, { method: 'POST', headers: headers.map(([k, v]) => [k, String(v)]), body })
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url, stop }
}

function secondsSince(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e9
}

describe('without the state table', () => {
  test.each([
    ['refuses connections', () => 'http://127.0.0.1:9'],
    ['does not answer', () => silentUrl],
  ])('which %s, an alert goes out and says what could not be checked', async (what, url) => {
    const event = apiCall('cloudtrail:StopLogging', { eventID: what, requestParameters: { name: what } })
    const { result, seconds } = await invokeWith({ AWS_ENDPOINT_URL_DYNAMODB: url() }, event)
    expect(result).toMatchObject({ published: 1 })
    const [delivery] = await aws.receive()
    expect(delivery?.messages['email']?.replace(/\s+/g, ' ')).toContain(
      'Note: It could not be checked whether this alert was sent before.',
    )
    expect(seconds).toBeLessThan(15)
  })

  test('that answers, but each call after 1.5 seconds, an alert goes out within the time of a function', async () => {
    const slow = await startSlowProxy(aws.dynamoDbUrl, 1_500)
    try {
      const event = apiCall('cloudtrail:StopLogging', { eventID: 'slow', requestParameters: { name: 'slow' } })
      const { result, seconds } = await invokeWith({ AWS_ENDPOINT_URL_DYNAMODB: slow.url }, event)
      expect(result).toMatchObject({ published: 1 })
      expect(await aws.receive()).toHaveLength(1)
      expect(seconds).toBeLessThan(20)
    } finally {
      slow.stop()
    }
  })

  test('a batch of fifty lines goes out within the time of a function, most of it in one message', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `ERROR number ${i}`)
    const environment = { AWS_ENDPOINT_URL_DYNAMODB: silentUrl }
    const { result, seconds } = await invokeWith(environment, logLines('/batch', lines), 'logSubscription')
    expect(result).toMatchObject({ published: 10, held: 40 })
    const deliveries = await aws.receive()
    expect(deliveries).toHaveLength(11)
    expect(deliveries.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^\[MEDIUM\] Production: 40 alerts in one message/),
    )
    expect(seconds).toBeLessThan(15)
  })
})

describe('without SNS', () => {
  test.each([
    ['refuses connections', () => 'http://127.0.0.1:9'],
    ['does not answer', () => silentUrl],
  ])(
    'which %s, the function fails within its time, and the alert goes out when the event comes again',
    async (what, url) => {
      const event = apiCall('cloudtrail:DeleteTrail', { eventID: what, requestParameters: { name: what } })
      const { error, seconds } = await invokeWith({ AWS_ENDPOINT_URL_SNS: url() }, event)
      expect(String(error)).toMatch(/^UndeliveredAlertError: 1 alert\(s\) could not be published: \[CRITICAL\]/)
      expect(seconds).toBeLessThan(20)

      vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
      try {
        expect(await invokeWith({}, event)).toMatchObject({ result: { published: 1 } })
      } finally {
        vi.useRealTimers()
      }
      expect(await aws.receive()).toHaveLength(1)
    },
  )
})
