import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import type { Notification } from '../../shared/core/notification.ts'
import { apiCall, centralRoot } from '../events.ts'
import { createWorld, jsonOf } from '../world.ts'

const folder = new URL('../cases/', import.meta.url)

/** Records as trails hold them, one or several, as the events in which EventBridge brings them. */
function eventsOf(file: string): readonly JsonObject[] {
  const text = readFileSync(new URL(file, folder), 'utf8')
  const lines: readonly unknown[] = (file.endsWith('.jsonl') ? text.trim().split('\n') : [text]).map((line) =>
    JSON.parse(line),
  )
  return lines.filter(isJsonObject).map((value) => {
    if ('detail-type' in value) return value
    const service = String(value['eventSource']).replace('.amazonaws.com', '')
    const isSignIn = value['eventType'] === 'AwsConsoleSignIn'
    const detailType = isSignIn ? 'AWS Console Sign In via CloudTrail' : 'AWS API Call via CloudTrail'
    return { id: String(value['eventID']), source: `aws.${service}`, 'detail-type': detailType, detail: value }
  })
}

async function told(events: readonly JsonObject[]): Promise<readonly Notification[]> {
  const world = createWorld(detections)
  for (const event of events) await world.deliver(event)
  return world.published
}

test('a source identity names the person', async () => {
  const [alert] = await told(eventsOf('bugs/30-source-identity.json'))
  expect(alert?.subject).toContain('jane.doe@example.com (role Admin) created an access key for bob')
  expect(alert && jsonOf(alert).who).toMatch(/^jane\.doe@example\.com \(source identity\) in role Admin, /)
})

test('a federated user is called as who issued the session', async () => {
  const [alert] = await told(eventsOf('bugs/31-federated-user-of-iam-user.json'))
  expect(alert?.subject).toContain('John.Smith created an access key for bob')
  expect(alert?.subject).not.toContain('AIDA')
})

test('a central root session is one alert, and says what it is', async () => {
  const alerts = await told(eventsOf('bugs/32-central-root-session.json'))
  expect(alerts).toHaveLength(1)
  expect(alerts[0]?.subject).toContain('a central root session deleted the policy of bucket orders')
  expect(alerts[0]?.messages['email']).toMatch(/taken with AssumeRoot[\s\S]*not\s+signed\s+in\s+as\s+root/)
})

test.each([
  ['s3:DeleteBucketPolicy', { bucketName: 'orders' }],
  ['sqs:SetQueueAttributes', { queueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/orders' }],
  ['iam:CreateLoginProfile', {}],
  ['iam:DeleteLoginProfile', {}],
  ['iam:DeleteAccessKey', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }],
  ['iam:DeleteSigningCertificate', { certificateId: 'EXAMPLE' }],
  ['iam:DeactivateMFADevice', { serialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' }],
  ['iam:ListAccessKeys', {}],
])('each task of a central root session is one alert: %s', async (action, requestParameters) => {
  const event = apiCall(action, {
    userIdentity: centralRoot,
    requestParameters: { ...requestParameters },
    readOnly: action.includes('List'),
  })
  const alerts = await told([event])
  expect(alerts.map(({ subject }) => subject)).toEqual([expect.stringMatching(/a central root session/i)])
  expect(alerts.map((alert) => jsonOf(alert).title)).not.toContainEqual(expect.stringMatching(/their own|themselves/))
})

test.each([
  ['the root password, at the sign-in page', 'detections/03-root-password-updated.json', 'high', 1],
  ['a key of root, made in the console of old', 'detections/04-root-key-created-old-console.json', 'critical', 1],
  [
    'the console, opened with the credentials of an instance',
    'detections/05-instance-role-opens-console.jsonl',
    'high',
    1,
  ],
])('%s', async (_, file, severity, count) => {
  const alerts = await told(eventsOf(file))
  expect(alerts.map(({ attributes }) => attributes['severity'])).toEqual(Array.from({ length: count }, () => severity))
})
