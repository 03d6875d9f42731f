import { createServer, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { startFauxqs } from 'fauxqs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { apiCall, logLines, stateChange } from '../events.ts'
import { run } from './command.ts'

type Fauxqs = Awaited<ReturnType<typeof startFauxqs>>

let fauxqs: Fauxqs
let sqs: SQSClient
let environment: Record<string, string>
let queueUrl = ''
let stage = ''
let serial = 0

/** Plays Lambda's Invoke: it takes events, except for functions whose name ends in `gone`. */
let lambda: Server
const taken: { readonly functionName: string; readonly type: unknown; readonly payload: unknown }[] = []

beforeAll(async () => {
  lambda = createServer(async (incoming, answer) => {
    const [, functionName = ''] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(incoming.url ?? '') ?? []
    const payload: unknown = JSON.parse((await buffer(incoming)).toString())
    if (functionName.endsWith('gone')) {
      answer.writeHead(404, { 'content-type': 'application/json', 'x-amzn-errortype': 'ResourceNotFoundException' })
      return answer.end('{"Type":"User","Message":"Function not found"}')
    }
    taken.push({ functionName, type: incoming.headers['x-amz-invocation-type'], payload })
    return answer.writeHead(202).end()
  })
  await new Promise<void>((resolve) => lambda.listen(0, '127.0.0.1', resolve))
  const address = lambda.address()
  const lambdaUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  fauxqs = await startFauxqs({ port: 0, logger: false, host: '127.0.0.1', defaultRegion: 'us-east-1' })
  const sqsUrl = `http://127.0.0.1:${fauxqs.port}`
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  sqs = new SQSClient({ endpoint: sqsUrl, region: 'us-east-1', credentials, useQueueUrlAsEndpoint: false })
  environment = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SQS: sqsUrl,
    AWS_ENDPOINT_URL_LAMBDA: lambdaUrl,
  }
})

beforeEach(() => {
  stage = `test-${serial++}`
  queueUrl = fauxqs.createQueue(`tocsin-${stage}-dead-letters`, { region: 'us-east-1' }).queueUrl
  taken.length = 0
})

afterAll(async () => {
  sqs.destroy()
  lambda.close()
  await fauxqs.stop()
})

function arn(name: string): string {
  return `arn:aws:lambda:us-east-1:111122223333:function:tocsin-${stage}-${name}`
}

async function put(body: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
  const entries = Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }])
  const MessageBody = typeof body === 'string' ? body : JSON.stringify(body)
  await sqs.send(
    new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, MessageAttributes: Object.fromEntries(entries) }),
  )
}

/** As EventBridge writes what it could not hand over. */
function fromEventBridge(event: unknown, name: string): Promise<void> {
  return put(event, {
    RULE_ARN: `arn:aws:events:us-east-1:111122223333:rule/tocsin-${stage}-${name}-1`,
    TARGET_ARN: arn(name),
    ERROR_CODE: 'NO_PERMISSIONS',
    ERROR_MESSAGE: 'lambda is \u001b[31mnot allowed',
    RETRY_ATTEMPTS: '0',
  })
}

/** As Lambda writes what a function failed on. */
function fromLambda(event: unknown, name: string): Promise<void> {
  return put({
    version: '1.0',
    timestamp: '2026-11-21T14:00:00.000Z',
    requestContext: {
      requestId: '316aa6d0-8154-xmpl-9af7-85d5f4a6bc81',
      functionArn: `${arn(name)}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: 3,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType: 'UndeliveredAlertError', errorMessage: '1 alert(s) could not be published' },
  })
}

/** How many messages can be received at once, and how many are hidden. */
async function lying() {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
  )
  const { ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible } = Attributes
  return [Number(ApproximateNumberOfMessages), Number(ApproximateNumberOfMessagesNotVisible)]
}

function redrive(...args: readonly string[]) {
  return run('local/redrive.ts', ['--stage', stage, ...args], environment)
}

test('shows what lies there and why, and changes nothing', async () => {
  await fromEventBridge(apiCall('iam:CreateUser'), 'apiCall')
  await fromLambda(logLines('/app', ['ERROR']), 'logSubscription')
  const { code, stdout, stderr } = await redrive()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/\d s +tocsin-test-\d-apiCall +AWS API Call via CloudTrail CreateUser \S+ +NO_PERMISSIONS: /)
  expect(stdout).toMatch(/tocsin-test-\d-logSubscription +lines of a log group +UndeliveredAlertError: 1 alert/)
  expect(stdout).not.toContain('\u001b')
  expect(taken).toEqual([])
  expect(await lying(), 'everyone can receive them').toEqual([2, 0])
})

test('hands every event to its function, and then deletes it', async () => {
  const [call, stop] = [apiCall('iam:CreateUser'), stateChange('stopped')]
  await fromEventBridge(call, 'apiCall')
  await fromLambda(stop, 'ec2StateChange')
  expect(await redrive('--send')).toMatchObject({ code: 0, stderr: '' })
  expect(taken).toEqual([
    { functionName: `tocsin-${stage}-apiCall`, type: 'Event', payload: call },
    { functionName: `tocsin-${stage}-ec2StateChange`, type: 'Event', payload: stop },
  ])
  expect(await lying()).toEqual([0, 0])
  expect((await redrive('--send')).stdout).toBe('none\n')
})

test('what cannot be read, is for another function, or is not taken stays, and is named', async () => {
  await put('no JSON')
  await put({ some: 'thing' })
  await put(stateChange('stopped'), { TARGET_ARN: 'arn:aws:lambda:us-east-1:111122223333:function:payroll' })
  await fromLambda(stateChange('stopped'), 'gone')
  await fromLambda(stateChange('stopped'), 'ec2StateChange')
  const { code, stderr } = await redrive('--send')
  expect(code).toBe(1)
  expect(stderr.match(/^Message [\da-f-]{36} stays: .*$/gm)?.map((line) => line.slice(52))).toEqual([
    'it is no JSON',
    "it is neither EventBridge's nor Lambda's: nothing says which function it is for",
    `it is for arn:aws:lambda:us-east-1:111122223333:function:payroll, which is no function of tocsin-${stage}`,
    expect.stringMatching(/^Lambda did not take it: ResourceNotFoundException/),
  ])
  expect(taken).toHaveLength(1)
  expect(await lying()).toEqual([4, 0])
})

test('takes no more than asked for', async () => {
  for (let i = 0; i < 15; i++) await fromLambda(stateChange('stopped', undefined, `i-${i}`), 'ec2StateChange')
  const { stdout } = await redrive('--send', '--limit', '12')
  expect(stdout).toContain('There may be more: --limit says how many to take.')
  expect(taken).toHaveLength(12)
  expect(await lying()).toEqual([3, 0])
})

test.each([
  [['--limit', '0'], 2, /^--limit is "0"; it must be a whole number from 1 on\n$/],
  [['--stage', 'other'], 1, /^There is no queue tocsin-other-dead-letters in us-east-1: deploy the stack first/],
])('%j is refused in one line', async (args, code, line) => {
  expect(await redrive(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(line) })
})
