import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { wrapCloudTrailRecord } from '../../shared/transports/cloudtrail-envelope.ts'
import { createWorld, jsonOf } from '../world.ts'

/** What others' tools got wrong, or let pass: each file with the titles of all that is told of it, in any order. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'detections/01-own-launch-shared-snapshot.json': [],
  'detections/02-42-parameters-in-5-calls.jsonl': ['alice decrypted 20 parameters or more of Parameter Store'],
  'detections/13-costly-instance-refused.json': ['alice was denied the launch of an EC2 instance of type p2.xlarge'],
  'detections/15-own-mfa-registered.jsonl': [
    'The access key of alice was used from a new network, at 203.0.113.50',
    'alice registered an MFA device for themselves with an access key',
  ],
  'detections/17-20-secrets-read-one-after-another.jsonl': ['alice read 20 secrets or more within 10 minutes'],
  'detections/18-vpce-access-denied.json': [
    'other account 111111111111 was denied s3:GetObject at VPC endpoint vpce-EXAMPLE08c1b6b9b7',
  ],
  'bugs/01-config-two-rules-of-one-bucket-{a,b}.json': [
    'Config rule s3-bucket-logging-enabled is violated by S3 bucket orders',
    'Config rule s3-bucket-public-read-prohibited is violated by S3 bucket orders',
  ],
  'bugs/02-config-rules-of-the-account-{a,b,c}.json': [
    'Config rule cloudtrail-enabled is violated by account 111122223333',
    'Config rule root-account-mfa-enabled is violated by account 111122223333',
    'Config rule guardduty-enabled-centralized is violated by account 111122223333',
  ],
  'bugs/40-cloudtrail-insight.json': ['CloudTrail Insights saw unusually many calls of ec2:RunInstances'],
  'bugs/41-network-activity-denied.json': ['alice was denied s3:GetObject at VPC endpoint vpce-0123456789abcdef0'],
}

function read(name: string): readonly JsonObject[] {
  const [, letters = ''] = /\{(.+)\}/.exec(name) ?? []
  const files = letters.split(',').map((letter) => name.replace(/\{.+\}/, letter))
  return files.flatMap((file) => {
    const text = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8')
    const values: readonly unknown[] = file.endsWith('l')
      ? text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [JSON.parse(text)]
    return values.filter(isJsonObject)
  })
}

test.each(Object.entries(cases))('%s', async (name, titles) => {
  const events = read(name)
  const world = createWorld(detections, { start: new Date('2026-11-21T14:00:00Z') })
  for (const event of events) {
    await world.deliver('detail' in event ? event : wrapCloudTrailRecord(event))
    world.advance(1)
  }
  await world.sweepUntilQuiet()
  const alerts = world.published.map((message) => jsonOf(message)).filter(({ kind }) => kind !== 'window-summary')
  expect(alerts.map(({ title }) => title).sort()).toEqual([...titles].sort())
})
