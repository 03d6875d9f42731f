import { setTimeout as sleep } from 'node:timers/promises'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ListSubscriptionsByTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns'
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isJsonObject, textAt } from '../../shared/core/json.ts'
import { apiCall, complianceChange, sample } from '../events.ts'
import { copyProject, serverless } from '../project-copy.ts'
import { type EmulatedAccount, startEmulatedAccount } from './emulated-account.ts'

/** Of the filter pattern syntax MiniStack knows words that must all be there. */
const configuration = `
import { defineConfig } from './shared/config.ts'
export default defineConfig({
  accounts: { '111122223333': 'Production' },
  timeZone: 'Europe/Berlin',
  logs: [{ logGroup: '/app/orders', filterPattern: 'ERROR' }],
})`

interface Message {
  readonly subject: string
  /** The text that SNS chose for a queue. */
  readonly alert: Readonly<Record<string, unknown>>
  readonly attributes: Readonly<Record<string, string>>
}

let account: EmulatedAccount
let project: ReturnType<typeof copyProject>
let clients: ReturnType<typeof makeClients>
let outputs: ReadonlyMap<string, string>
let queueUrl = ''

function makeClients(endpoint: string) {
  const config = {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'emulated' },
  }
  return {
    cloudFormation: new CloudFormationClient(config),
    eventBridge: new EventBridgeClient(config),
    lambda: new LambdaClient(config),
    logs: new CloudWatchLogsClient(config),
    sns: new SNSClient(config),
    sqs: new SQSClient({ ...config, useQueueUrlAsEndpoint: false }),
  }
}

beforeAll(async () => {
  account = await startEmulatedAccount()
  clients = makeClients(account.url)
  await clients.logs.send(new CreateLogGroupCommand({ logGroupName: '/app/orders' }))
  await clients.logs.send(new CreateLogStreamCommand({ logGroupName: '/app/orders', logStreamName: 'i-0abc' }))
  project = copyProject(configuration)
  deploy('deploy', '--param=alertEmail=ops@example.com')
  const { Stacks: [stack] = [] } = await clients.cloudFormation.send(
    new DescribeStacksCommand({ StackName: 'tocsin-e2e' }),
  )
  outputs = new Map(stack?.Outputs?.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]))
  queueUrl = await subscribeQueue(outputs.get('AlertsTopicArn') ?? '')
})

afterAll(async () => {
  project?.delete()
  await account?.stop()
})

function deploy(command: string, ...options: readonly string[]): void {
  const { PATH, HOME } = process.env
  const environment = {
    PATH,
    HOME,
    AWS_ENDPOINT_URL: account.url,
    AWS_ACCESS_KEY_ID: '111122223333',
    AWS_SECRET_ACCESS_KEY: 'emulated',
  }
  const { status, stderr, stdout } = serverless(project.folder, environment, [command, '--stage', 'e2e', ...options])
  expect(status, stderr + stdout).toBe(0)
}

async function subscribeQueue(topicArn: string): Promise<string> {
  const { QueueUrl = '' } = await clients.sqs.send(new CreateQueueCommand({ QueueName: 'subscriber' }))
  const { Attributes } = await clients.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  )
  await clients.sns.send(
    new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: Attributes?.['QueueArn'] }),
  )
  return QueueUrl
}

/** Plays the AWS service that would put the event on the bus. */
async function emit(...events: readonly unknown[]): Promise<void> {
  const Entries = events.filter(isJsonObject).map((event) => ({
    Source: textAt(event, 'source'),
    DetailType: textAt(event, 'detail-type'),
    Detail: JSON.stringify(event['detail']),
    Resources: Array.isArray(event['resources']) ? event['resources'] : [],
  }))
  const { FailedEntryCount, Entries: results } = await clients.eventBridge.send(new PutEventsCommand({ Entries }))
  expect(FailedEntryCount, JSON.stringify(results)).toBe(0)
}

async function receive(queue: string, seconds: number): Promise<string | undefined> {
  for (let tries = 0; tries < seconds * 5; tries++) {
    const { Messages: [message] = [] } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: queue }))
    if (message !== undefined) {
      await clients.sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: message.ReceiptHandle }))
      return message.Body
    }
    await sleep(200)
  }
  return undefined
}

async function nextMessage(): Promise<Message> {
  const body = await receive(queueUrl, 30)
  if (body === undefined) expect.fail('no message arrived within 30 s')
  const { Subject, Message, MessageAttributes } = JSON.parse(body)
  const attributes = Object.entries<{ readonly Value: string }>(MessageAttributes).map(([name, { Value }]) => [
    name,
    Value,
  ])
  return { subject: Subject, alert: JSON.parse(Message), attributes: Object.fromEntries(attributes) }
}

async function invocations(name: string): Promise<number> {
  const { events = [] } = await clients.logs.send(
    new FilterLogEventsCommand({ logGroupName: `/aws/lambda/tocsin-e2e-${name}`, filterPattern: 'START' }),
  )
  return events.length
}

test('an EC2 instance that stopped becomes one message', async () => {
  await emit(sample('ec2/stopped.json'))
  expect(await nextMessage()).toMatchObject({
    subject: '[MEDIUM] Production: EC2 instance i-1234567890abcdef0 stopped',
    alert: {
      severity: 'medium',
      title: 'EC2 instance i-1234567890abcdef0 stopped',
      summary: 'EC2 instance i-1234567890abcdef0 in Production (111122223333), us-east-1 is now stopped.',
      account: { id: '111122223333', name: 'Production' },
    },
    attributes: {
      severity: 'medium',
      detection: 'compute/ec2-instance-stopped',
      family: 'compute',
      account: '111122223333',
      region: 'us-east-1',
      kind: 'ec2-state-change',
    },
  })
})

test('a root sign-in becomes one message', async () => {
  await emit(sample('console-login/root-without-mfa.json'))
  expect(await nextMessage()).toMatchObject({
    subject: '[CRITICAL] Production: Root signed in to the console without MFA',
    attributes: { severity: 'critical', kind: 'console-login' },
  })
})

test('an API call becomes one message, and stays one when it comes again', async () => {
  const event = apiCall('cloudtrail:StopLogging', { requestParameters: { name: 'main' } })
  await emit(event)
  expect(await nextMessage()).toMatchObject({
    subject: '[CRITICAL] Production: alice stopped the logging of trail main',
    alert: { respond: [{ run: 'aws cloudtrail start-logging --name main --region us-east-1' }, {}, {}] },
    attributes: { family: 'audit-trail', kind: 'api-call' },
  })
  await emit(event, event)
  expect(await receive(queueUrl, 5)).toBeUndefined()
})

test('a resource that stopped complying becomes one message', async () => {
  await emit(complianceChange('COMPLIANT', 'NON_COMPLIANT', { configRuleName: 's3-bucket-versioning' }))
  expect(await nextMessage()).toMatchObject({
    subject: '[MEDIUM] Production: S3 bucket amzn-s3-demo-bucket violates Config rule s3-bucket-versioning',
    attributes: { detection: 'compliance/config-rule-noncompliant', kind: 'config-compliance' },
  })
})

test('a line of a subscribed log group becomes one message, by the filter that the configuration made', async () => {
  const lines = ['INFO all is well', 'ERROR payment failed']
  await clients.logs.send(
    new PutLogEventsCommand({
      logGroupName: '/app/orders',
      logStreamName: 'i-0abc',
      logEvents: lines.map((message) => ({ message, timestamp: Date.now() })),
    }),
  )
  expect(await nextMessage()).toMatchObject({
    subject: '[MEDIUM] Production: ERROR in /app/orders: payment failed',
    alert: { event: { logGroup: '/app/orders', logStream: 'i-0abc', level: 'error' } },
    attributes: { family: 'logs', kind: 'log-line', region: 'us-east-1' },
  })
})

test('what no detection wants does not even invoke a function', async () => {
  const before = { apiCall: await invocations('apiCall'), ec2StateChange: await invocations('ec2StateChange') }
  expect(Math.min(before.apiCall, before.ec2StateChange), 'the count must see invocations').toBeGreaterThan(0)
  await emit(sample('ec2/shutting-down.json'), apiCall('s3:CreateBucket'), sample('console-login/check-mfa.json'))
  expect(await receive(queueUrl, 5)).toBeUndefined()
  expect({ apiCall: await invocations('apiCall'), ec2StateChange: await invocations('ec2StateChange') }).toEqual(before)
})

test('an event that a function cannot read ends in the dead-letter queue, with the reason', async () => {
  await clients.lambda.send(
    new InvokeCommand({
      FunctionName: 'tocsin-e2e-logSubscription',
      InvocationType: 'Event',
      Payload: Buffer.from(JSON.stringify({ awslogs: { data: 'broken' } })),
    }),
  )
  const letter = await receive(outputs.get('DeadLetterQueueUrl') ?? '', 30)
  expect(JSON.parse(letter ?? '{}')).toMatchObject({
    requestPayload: { awslogs: { data: 'broken' } },
    responsePayload: { errorMessage: expect.stringContaining('awslogs.data is no base64 of a gzip archive') },
  })
})

test('whom the parameter named is subscribed', async () => {
  const { Subscriptions = [] } = await clients.sns.send(
    new ListSubscriptionsByTopicCommand({ TopicArn: outputs.get('AlertsTopicArn') }),
  )
  expect(Subscriptions).toContainEqual(expect.objectContaining({ Protocol: 'email', Endpoint: 'ops@example.com' }))
})

test('serverless remove leaves nothing behind', async () => {
  deploy('remove')
  const { Stacks: [stack] = [] } = await clients.cloudFormation
    .send(new DescribeStacksCommand({ StackName: 'tocsin-e2e' }))
    .catch(() => ({ Stacks: [] }))
  expect(stack?.StackStatus ?? 'DELETE_COMPLETE').toBe('DELETE_COMPLETE')
})
