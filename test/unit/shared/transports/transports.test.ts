import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unwrapEventBridge } from '../../../../shared/transports/eventbridge.ts'
import { unwrapLogs } from '../../../../shared/transports/logs.ts'
import { json, mutatedSample } from '../../../arbitraries.ts'
import { apiCall, consoleLogin, logLines, logsPayload, sample } from '../../../events.ts'

const invokedIn = { partition: 'aws-cn', region: 'cn-north-1', account: '111122223333' }

describe('EventBridge', () => {
  test('the payload is the event', () => {
    const event = sample('ec2/pending.json')
    expect(unwrapEventBridge(event, invokedIn)).toEqual({ envelopes: [event], ignored: [], malformed: [] })
  })

  test.each([
    [null, 'event', 'must be an object, is null'],
    [[], 'event', 'must be an object, is a list'],
    ['text', 'event', 'must be an object, is of type string'],
    [{}, 'source', 'must be a text, is missing'],
    [{ source: 'aws.ec2', 'detail-type': 5 }, 'detail-type', 'must be a text, is of type number'],
    [{ source: 'aws.ec2', 'detail-type': 'x', detail: [] }, 'detail', 'must be an object, is a list'],
  ])('%j is none', (payload, where, reason) => {
    expect(unwrapEventBridge(payload, invokedIn)).toEqual({
      envelopes: [],
      ignored: [],
      malformed: [{ where, reason }],
    })
  })
})

describe('CloudWatch Logs', () => {
  test('each line is an event of its own', () => {
    const { envelopes } = unwrapLogs(logLines('/app', ['one', '{"level":"ERROR"}']), invokedIn)
    expect(envelopes).toMatchObject([
      {
        source: 'tocsin.logs',
        'detail-type': 'CloudWatch Logs Log Event',
        account: '111122223333',
        region: 'cn-north-1',
        resources: ['arn:aws-cn:logs:cn-north-1:111122223333:log-group:/app'],
        detail: { logGroup: '/app', logStream: 'stream', message: 'one' },
      },
      { detail: { message: '{"level":"ERROR"}', fields: { level: 'ERROR' } } },
    ])
  })

  test("AWS's check of the function is no event", () => {
    expect(unwrapLogs(sample('logs/control-message.json'), invokedIn)).toEqual({
      envelopes: [],
      ignored: ['CONTROL_MESSAGE'],
      malformed: [],
    })
  })

  test.each([
    [apiCall('iam:CreateUser'), 'AWS API Call via CloudTrail', 'aws.iam'],
    [consoleLogin(), 'AWS Console Sign In via CloudTrail', 'aws.signin'],
  ])('a CloudTrail record is wrapped as EventBridge would', (event, detailType, source) => {
    const payload = logLines('trail', [JSON.stringify(event['detail'])])
    const { envelopes } = unwrapLogs(payload, { ...invokedIn, trailLogGroups: new Set(['trail']) })
    expect(envelopes).toEqual([{ ...event, id: Object(event['detail']).eventID, source, 'detail-type': detailType }])
  })

  test('a CloudTrail record in a log group that is not a trail is only a line: anybody could have written it', () => {
    const payload = logLines('/app', [JSON.stringify(apiCall('iam:CreateUser')['detail'])])
    const { envelopes } = unwrapLogs(payload, { ...invokedIn, trailLogGroups: new Set(['trail']) })
    expect(envelopes).toMatchObject([{ source: 'tocsin.logs' }])
  })

  test.each([
    [{ logEvents: [] }, { ignored: ['DATA_MESSAGE without log events'], malformed: [] }],
    [{}, { ignored: [], malformed: [{ where: 'logEvents', reason: 'must be a list' }] }],
  ])('a message with %j holds no event', (message, expected) => {
    expect(unwrapLogs(logsPayload({ messageType: 'DATA_MESSAGE', ...message }), invokedIn)).toMatchObject(expected)
  })

  test('centralized lines keep the account and the region they came from', () => {
    const { envelopes } = unwrapLogs(
      logsPayload({
        messageType: 'DATA_MESSAGE',
        owner: '111122223333',
        logGroup: 'g',
        logEvents: [{ message: 'x', extractedFields: { '@aws.account': '123456789012', '@aws.region': 'eu-west-1' } }],
      }),
      invokedIn,
    )
    expect(envelopes).toMatchObject([{ account: '123456789012', region: 'eu-west-1' }])
  })

  test('one odd line does not cost the others', () => {
    const message = {
      messageType: 'DATA_MESSAGE',
      logEvents: [{ message: 'a' }, { message: 7 }, null, { message: 'b' }],
    }
    const { envelopes, malformed } = unwrapLogs(logsPayload(message), invokedIn)
    expect(envelopes.map(({ detail }) => detail['message'])).toEqual(['a', 'b'])
    expect(malformed.map(({ where }) => where)).toEqual(['logEvents[1].message', 'logEvents[2].message'])
  })

  test('a payload that expands without end is refused', () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64')
    expect(bomb.length).toBeLessThan(200_000)
    const { malformed } = unwrapLogs({ awslogs: { data: bomb } }, invokedIn)
    expect(malformed).toEqual([{ where: 'awslogs.data', reason: 'expands to more than 16777216 bytes' }])
  })

  test.each([
    [{}, 'must be a text'],
    [{ awslogs: { data: 'no base64!' } }, 'is no base64 of a gzip or zlib archive'],
    [{ awslogs: { data: gzipSync('no json').toString('base64') } }, 'holds no JSON'],
  ])('%j is malformed', (payload, reason) => {
    expect(unwrapLogs(payload, invokedIn).malformed).toMatchObject([
      { where: 'awslogs.data', reason: expect.stringContaining(reason) },
    ])
  })

  test('an unknown type of message is malformed', () => {
    expect(unwrapLogs(logsPayload({ messageType: 'NEW' }), invokedIn).malformed[0]?.where).toBe('messageType')
  })
})

test('nothing makes them throw, and nothing is lost: each payload becomes events, or is said to be none', () => {
  fc.assert(
    fc.property(fc.oneof(json, json.map(logsPayload), mutatedSample), (payload) => {
      for (const unwrap of [unwrapEventBridge, unwrapLogs]) {
        const { envelopes, ignored, malformed } = unwrap(payload, invokedIn)
        const lines = unwrap === unwrapLogs && malformed.length === 0
        expect(lines || envelopes.length + ignored.length + malformed.length > 0).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
