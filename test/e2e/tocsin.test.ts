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
import { alarmChange, apiCall, complianceChange, sample, serviceEvent, stateChange, user } from '../events.ts'
import { copyProject, serverless } from '../project-copy.ts'
import { type EmulatedAccount, startEmulatedAccount } from './emulated-account.ts'

/** Of the filter pattern syntax MiniStack knows words that must all be there. */
const configuration = `
import { defineConfig } from './shared/config.ts'
export default defineConfig({
  accounts: { '111122223333': 'Production' },
  timeZone: 'Europe/Berlin',
  incidents: { updateMinutes: 0.1, quietMinutes: 0.1 },
  logs: [
    { logGroup: '/app/orders', filterPattern: 'ERROR' },
    { logGroup: '/app/bursts', filterPattern: 'BURST' },
  ],
})`

/** A window that a test can wait for. */
const burst = `
import { defineDetection } from '../../shared/core/detection.ts'
export default defineDetection({
  id: 'logs/burst',
  on: 'log-line',
  pattern: {},
  where: (e) => e.text.startsWith('BURST'),
  window: { minutes: 0.1, threshold: 3 },
  severity: 'low',
  title: (e) => \`Bursts in \${e.logGroup}\`,
  why: 'Lines that come so fast are counted here.',
  respond: [],
  falsePositives: ['A test writes them.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html'],
})`

const logsIndex = `
import type { Detection } from '../../shared/core/detection.ts'
import applicationError from './application-error.ts'
import burst from './burst.ts'
export const logs: readonly Detection[] = [applicationError, burst]`

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
  for (const logGroupName of ['/app/orders', '/app/bursts']) {
    await clients.logs.send(new CreateLogGroupCommand({ logGroupName }))
    await clients.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'i-0abc' }))
  }
  project = copyProject(configuration, {
    'detections/custom/orders.yml': 'pattern: { source: [com.example.orders] }\nseverity: medium\n',
    'detections/logs/burst.ts': burst,
    'detections/logs/index.ts': logsIndex,
  })
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

test('an EC2 instance that stopped becomes one message, which names who stopped it', async () => {
  await emit(
    apiCall('ec2:StopInstances', {
      eventTime: new Date(Date.now() - 5_000).toISOString(),
      requestParameters: { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } },
    }),
  )
  await sleep(5_000)
  await emit(sample('ec2/stopped.json'))
  expect(await nextMessage()).toMatchObject({
    subject: '[MEDIUM] Production: EC2 instance i-1234567890abcdef0 stopped, by alice',
    alert: {
      severity: 'medium',
      title: 'EC2 instance i-1234567890abcdef0 stopped, by alice',
      who: expect.stringContaining('alice, IAM user in 111122223333'),
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

test('where the call comes later, it wakes the sweeper, and is told at once', async () => {
  const [instanceId, time] = ['i-0fedcba9876543210', new Date(Date.now() - 5_000).toISOString()]
  await emit(stateChange('stopped', time, instanceId))
  await sleep(5_000)
  const requestParameters = { instancesSet: { items: [{ instanceId }] } }
  await emit(apiCall('ec2:StopInstances', { eventTime: time, userIdentity: user('bob'), requestParameters }))
  const { subject } = await nextMessage()
  expect(subject).toBe(`[MEDIUM] Production: EC2 instance ${instanceId} stopped, by bob`)
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
    alert: { respond: [{ run: 'aws cloudtrail start-logging --name main --region us-east-1' }, {}, {}, {}] },
    attributes: { family: 'audit-trail', kind: 'api-call' },
  })
  await emit(event, event)
  expect(await receive(queueUrl, 5)).toBeUndefined()
})

test('a resource that stopped complying becomes one message', async () => {
  await emit(complianceChange('COMPLIANT', 'NON_COMPLIANT', { configRuleName: 's3-bucket-versioning' }))
  expect(await nextMessage()).toMatchObject({
    subject: '[MEDIUM] Production: Config rule s3-bucket-versioning is violated by S3 bucket amzn-s3-demo-bucket',
    attributes: { detection: 'compliance/config-rule-noncompliant', kind: 'config-compliance' },
  })
})

test('an alarm becomes one message, and a second one when it is OK again', async () => {
  const metrics = [
    {
      metricStat: {
        metric: {
          namespace: 'AWS/ApplicationELB',
          name: 'HTTPCode_ELB_5XX_Count',
          dimensions: { LoadBalancer: 'app/web/50dc6c495c0c9188' },
        },
        period: 300,
        stat: 'Sum',
      },
      returnData: true,
    },
  ]
  const reason = (not: string): string =>
    `Threshold Crossed: 1 datapoint [37.0 (21/11/26 13:55:00)] was ${not}greater than the threshold (10.0).`
  await emit(alarmChange('web-5xx', 'ALARM', { time: '2026-11-21T14:00:00Z', metrics, state: { reason: reason('') } }))
  const fired = await nextMessage()
  expect(fired).toMatchObject({
    subject: '[MEDIUM] Production: Alarm web-5xx: 5xx errors of load balancer app/web in 5 min are above 10',
    attributes: { detection: 'alarms/alarm-fired', family: 'alarms', kind: 'alarm-state' },
  })
  await emit(alarmChange('web-5xx', 'OK', { time: '2026-11-21T14:42:00Z', metrics, state: { reason: reason('not ') } }))
  const ended = await nextMessage()
  expect(ended).toMatchObject({
    subject: expect.stringContaining('Alarm web-5xx is OK again, 42 min after it fired'),
    alert: { closes: 'alarms/alarm-fired' },
  })
  expect(ended.attributes['incident']).toBe(fired.attributes['incident'])
})

test.each([
  ['a finding', 'guardduty/finding-dns-request.json', 'findings/guardduty-finding', 'GuardDuty on i-0123'],
  ['what AWS Health says', 'health/third-party-scheduled-change.json', 'health/change-scheduled', 'AWS Health, '],
  [
    'a failure of ECS',
    'ecs/task-state-stopped-third-party.json',
    'reliability/ecs-task-failed',
    'Container example-container of ECS service',
  ],
])('%s becomes one message', async (_, path, detection, title) => {
  await emit(sample(path))
  expect(await nextMessage()).toMatchObject({
    subject: expect.stringContaining(title),
    attributes: { detection },
  })
})

test("an event of a program of one's own becomes one message, by a document of two lines", async () => {
  await emit(serviceEvent('com.example.orders', 'Order Failed', { order: { id: 42 }, reason: 'card declined' }))
  expect(await nextMessage()).toMatchObject({
    subject: '[MEDIUM] Production: Order Failed from com.example.orders: reason card declined, order id 42',
    attributes: { detection: 'custom/orders', kind: 'service-event' },
  })
})

async function writeLines(logGroupName: string, ...lines: readonly string[]): Promise<void> {
  const logEvents = lines.map((message) => ({ message, timestamp: Date.now() }))
  await clients.logs.send(new PutLogEventsCommand({ logGroupName, logStreamName: 'i-0abc', logEvents }))
}

async function invoke(name: string, payload: object): Promise<unknown> {
  const { Payload, FunctionError } = await clients.lambda.send(
    new InvokeCommand({ FunctionName: `tocsin-e2e-${name}`, Payload: Buffer.from(JSON.stringify(payload)) }),
  )
  const answer = Buffer.from(Payload ?? []).toString('utf8')
  expect(FunctionError, answer).toBeUndefined()
  return JSON.parse(answer)
}

test('a threshold is reached by the third line, and what follows comes as a summary when the window closes', async () => {
  await writeLines('/app/bursts', 'BURST 1', 'BURST 2')
  expect(await receive(queueUrl, 5)).toBeUndefined()
  await writeLines('/app/bursts', 'BURST 3')
  expect(await nextMessage()).toMatchObject({ subject: '[LOW] Production: Bursts in /app/bursts' })
  await writeLines('/app/bursts', 'BURST 4', 'BURST 5', 'BURST 6', 'BURST 7')
  for (let tries = 0; tries < 60; tries++) {
    await invoke('sweep', {})
    const body = await receive(queueUrl, 1)
    if (body === undefined) continue
    const { Subject, MessageAttributes } = JSON.parse(body)
    expect(Subject).toBe('[LOW] Production: 4 more: Bursts in /app/bursts')
    expect(MessageAttributes.kind.Value).toBe('incident-update')
    return
  }
  expect.fail('no summary came within a minute')
})

test('what somebody does is one incident: its update has the same thread as its first message', async () => {
  const mallory = { type: 'IAMUser', accountId: '111122223333', userName: 'mallory', principalId: 'AIDAMALLORY' }
  const opened = (port: number) =>
    apiCall('ec2:AuthorizeSecurityGroupIngress', {
      eventID: crypto.randomUUID(),
      eventTime: new Date().toISOString(),
      userIdentity: mallory,
      requestParameters: {
        groupId: 'sg-0123456789abcdef0',
        ipPermissions: {
          items: [{ ipProtocol: 'tcp', fromPort: port, toPort: port, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }],
        },
      },
    })
  await emit(opened(22))
  const first = await nextMessage()
  expect(first).toMatchObject({ subject: expect.stringContaining('mallory opened port 22') })
  await emit(opened(3389))
  for (let tries = 0; tries < 60; tries++) {
    await invoke('sweep', {})
    const body = await receive(queueUrl, 1)
    if (body === undefined) continue
    const { Subject, MessageAttributes } = JSON.parse(body)
    expect(Subject).toContain('mallory opened port 3389')
    expect(MessageAttributes.kind.Value).toBe('incident-update')
    expect(MessageAttributes.incident.Value).toBe(Object(first).attributes.incident)
    return
  }
  expect.fail('no update came within a minute')
})

test('a line of a subscribed log group becomes one message, by the filter that the configuration made', async () => {
  await writeLines('/app/orders', 'INFO all is well', 'ERROR payment failed')
  expect(await nextMessage()).toMatchObject({
    subject: '[MEDIUM] Production: ERROR in /app/orders: payment failed',
    alert: { event: { logGroup: '/app/orders', logStream: 'i-0abc', level: 'error' } },
    attributes: { family: 'logs', kind: 'log-line', region: 'us-east-1' },
  })
})

test('what no detection wants does not even invoke a function', async () => {
  const functions = ['apiCall', 'consoleLogin', 'ec2StateChange']
  const counts = () => Promise.all(functions.map(invocations))
  const before = await counts()
  expect(Math.min(...before), 'the count must see invocations').toBeGreaterThan(0)
  await emit(sample('ec2/shutting-down.json'), apiCall('ec2:CreateTags'), sample('console-login/check-mfa.json'))
  expect(await receive(queueUrl, 5)).toBeUndefined()
  expect(await counts()).toEqual(before)
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
    responsePayload: { errorMessage: expect.stringContaining('awslogs.data is no base64 of a gzip or zlib archive') },
  })
})

test('the digest of the day adds up', async () => {
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  expect(await invoke('digest', { day })).toEqual({ day, sent: true })
  const { subject, alert, attributes } = await nextMessage()
  expect(subject).toMatch(new RegExp(`^\\[INFORMATION\\] .+: \\d+ alerts on ${day}`))
  expect(attributes).toMatchObject({ kind: 'digest', detection: 'tocsin/digest' })
  // Two bursts, and two stops towards many at once.
  expect(alert).toMatchObject({ published: 14, counted: 5, below: 4, muted: 0, alerts: 23, summaries: 2 })
  expect(await invoke('digest', { day })).toEqual({ day, sent: false })
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
