import { deflateRawSync } from 'node:zlib'
import { type AttributeValue, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import { apiCall } from '../events.ts'

let aws: EmbeddedAws
let client: DynamoDBClient

beforeAll(async () => {
  aws = await startEmbeddedAws()
  Object.assign(process.env, aws.environment)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  client = new DynamoDBClient({ endpoint: aws.dynamoDbUrl, region: 'us-east-1', credentials })
})

afterAll(async () => {
  client.destroy()
  await aws.stop()
})

async function write(pk: string, sk: string, attributes: Record<string, AttributeValue>): Promise<void> {
  const Item = { pk: { S: pk }, sk: { S: sk }, ...attributes }
  await client.send(new PutItemCommand({ TableName: aws.environment['TOCSIN_TABLE'], Item }))
}

/** As long as a book shelf, of which a function reads no more than a book. */
const bomb = deflateRawSync(`{"fullAt":1,"refusedAt":0,"x":"${' '.repeat(50_000_000)}"}`)

/** Lists in a list: few bytes of the table, and sixty megabytes of a function's memory. */
const thousandfold = deflateRawSync(`{"a":[${'[],'.repeat(100_000)}0]}`)

const far = { N: '3976214400' }

test.each<[string, Record<string, AttributeValue>]>([
  ['no end', { version: { N: '1' }, data: { S: '{"fullAt":1,"refusedAt":0}' } }],
  ['an end that is a text', { version: { N: '1' }, expiresAt: { S: 'never' }, data: { S: '{}' } }],
  ['no version', { expiresAt: far, data: { S: '{"fullAt":1,"refusedAt":0}' } }],
  ['data that are no JSON', { version: { N: '1' }, expiresAt: far, data: { S: '{' } }],
  ['bytes that were never deflated', { version: { N: '1' }, expiresAt: far, data: { B: Buffer.from('{}') } }],
  ['data that were made to be short', { version: { N: '1' }, expiresAt: far, data: { B: thousandfold } }],
  ['more data than any item has', { version: { N: '1' }, expiresAt: far, data: { B: bomb } }],
  ['data of another type', { version: { N: '1' }, expiresAt: far, data: { L: [] } }],
  ['more than one data', { version: { N: '1' }, expiresAt: far, data: { S: '{}' }, fullAt: { B: Buffer.from('x') } }],
  ['a number beyond all dates', { version: { N: '1' }, expiresAt: { N: '1e40' }, fullAt: far, refusedAt: far }],
  ['a time far ahead', { version: { N: '1' }, expiresAt: far, data: { S: '{"fullAt":4e12,"refusedAt":0}' } }],
])('a bucket with %s holds nothing back, is told once, and is right again', async (what, attributes) => {
  await write('bucket#critical', 'bucket', attributes)
  const handler = await loadHandler('apiCall')
  const stop = (id: string) =>
    apiCall('cloudtrail:StopLogging', { eventID: `${what} ${id}`, requestParameters: { name: `${what} ${id}` } })
  for (const id of ['1', '2']) {
    expect(await handler(stop(id), invocation(aws.functionArn))).toMatchObject({ published: 1 })
  }
  const subjects = (await aws.receive()).map(({ subject }) => subject)
  expect(subjects.filter((subject) => /stopped the logging/.test(subject))).toHaveLength(2)
  const told = subjects.filter((subject) => /Somebody wrote into Tocsin's memory/.test(subject))
  // A process sends three such messages at once, and then one in ten minutes.
  expect(told.length).toBeLessThanOrEqual(1)
  if (what === 'no end') expect(told).toEqual([expect.stringMatching(/^\[CRITICAL\] /)])
})

test('counters that were put as text, or run over, are begun anew', async () => {
  const day = new Date().toISOString().slice(0, 10)
  const line = 'audit-trail/trail-logging-stopped#critical'
  await write(`day#${day}`, line, { version: { N: '1' }, expiresAt: far, published: { S: 'many' } })
  const handler = await loadHandler('apiCall')
  const event = apiCall('cloudtrail:StopLogging', { eventID: 'counted', requestParameters: { name: 'counted' } })
  expect(await handler(event, invocation(aws.functionArn))).toMatchObject({ published: 1 })
})
