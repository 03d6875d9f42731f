import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { sequences } from '../../detections/sequences/index.ts'
import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, consoleLogin, inARow, stateChange, user } from '../events.ts'
import { createWorld } from '../world.ts'

const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess'
const at = (time: string) => `2026-11-21T${time}Z`
const call = (action: string, time: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(action, { eventTime: at(time), requestParameters, ...record })
const withoutMfa = (name: string, time: string) =>
  consoleLogin({
    userIdentity: user(name),
    eventTime: at(time),
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: { MFAUsed: 'No' },
  })
const readSecrets = inARow(20, 3, (eventTime, i) =>
  apiCall('secretsmanager:GetSecretValue', { eventTime, readOnly: true, requestParameters: { secretId: `s-${i}` } }),
)
const refused = ['iam:ListUsers', 'iam:ListRoles', 's3:ListBuckets', 'ec2:DescribeInstances', 'kms:ListKeys'].concat(
  ['secretsmanager:ListSecrets', 'rds:DescribeDBInstances', 'ssm:DescribeParameters', 'dynamodb:ListTables'],
  ['organizations:ListAccounts', 'lambda:ListFunctions20150331'],
)
const denied = inARow(refused.length, 5, (eventTime, i) =>
  apiCall(refused[i] ?? '', { eventTime, readOnly: true, errorCode: 'AccessDenied', errorMessage: 'not authorized' }),
)
const instanceId = 'i-1234567890abcdef0'

/** Events that make it whole, in their order, and its title. */
const examples: Readonly<Record<string, readonly [title: string, ...events: JsonObject[]]>> = {
  'sequences/bucket-unprotected-then-emptied': [
    'Bucket orders lost its protection, and then its objects',
    call('s3:PutBucketVersioning', '14:00:00', {
      bucketName: 'orders',
      VersioningConfiguration: { Status: 'Suspended' },
    }),
    call('s3:DeleteBucket', '14:10:00', { bucketName: 'orders' }),
  ],
  'sequences/denied-then-more-power': [
    'alice was refused many calls, and then found a way to more power',
    ...denied,
    call('iam:CreateAccessKey', '14:20:00', { userName: 'bob' }),
  ],
  'sequences/instance-changed-while-stopped': [
    `EC2 instance ${instanceId} was stopped, given another start script or role, and started again`,
    stateChange('stopped', at('14:00:00')),
    call('ec2:ModifyInstanceAttribute', '14:05:00', { instanceId, userData: { value: 'x' } }),
    stateChange('running', at('14:10:00')),
  ],
  'sequences/mfa-removed-then-sign-in': [
    'bob signed in without MFA after their device was taken away',
    call('iam:DeactivateMFADevice', '14:00:00', { userName: 'bob', serialNumber: 'arn:aws:iam::111122223333:mfa/bob' }),
    withoutMfa('bob', '14:30:00'),
  ],
  'sequences/new-network-then-bulk-read': [
    'alice came from a network not seen before, and then read data in bulk',
    call('iam:CreateGroup', '13:59:00', { groupName: 'x' }),
    ...readSecrets,
  ],
  'sequences/new-user-then-administrator': [
    'User bob was created, and then given wide powers',
    call('iam:CreateUser', '14:00:00', { userName: 'bob' }),
    call('iam:AttachUserPolicy', '14:05:00', { userName: 'bob', policyArn: administrator }),
  ],
  'sequences/password-reset-then-sign-in': [
    'bob signed in after somebody else set their password, without MFA or from a new network',
    call('iam:UpdateLoginProfile', '14:00:00', { userName: 'bob' }),
    withoutMfa('bob', '14:05:00'),
  ],
  'sequences/two-watchers-off': [
    'alice switched off several of the services that watch the account',
    call('cloudtrail:StopLogging', '14:00:00', { name: 'main' }),
    call('guardduty:DeleteDetector', '14:05:00', { detectorId: 'd-1' }),
  ],
  'sequences/watchers-off-then-act': [
    'alice switched off what records or watches, and then acted',
    call('cloudtrail:StopLogging', '14:00:00', { name: 'main' }),
    call('iam:CreateAccessKey', '14:05:00', { userName: 'bob' }),
  ],
}

test('every sequence has an example, and every example is of one', () => {
  expect(Object.keys(examples).sort()).toEqual(sequences.map(({ id }) => id).sort())
})

describe.each(sequences.map((sequence) => [sequence.id, sequence] as const))('%s', (id, sequence) => {
  const [title, ...events] = examples[id] ?? ['']

  test('is made of detections that there are', () => {
    const known = new Set(detections.map((detection) => detection.id))
    for (const { of } of sequence.steps) for (const step of of) expect(known).toContain(step)
  })

  test('is told by its title, gravely', async () => {
    const titles = await titlesOf(events)
    expect(titles.filter((one) => one.includes(title))).toHaveLength(1)
    expect(titles.join('\n')).toMatch(/^\[(?:CRITICAL|HIGH)\].*/m)
  })

  test('is not told of its last event alone', async () => {
    expect((await titlesOf(events.slice(-1))).filter((one) => one.includes(title))).toEqual([])
  })
})

test('what is below its threshold is no step', async () => {
  const [title, ...events] = examples['sequences/denied-then-more-power'] ?? ['']
  const titles = await titlesOf([...events.slice(0, 3), ...events.slice(-1)])
  expect(titles.filter((one) => one.includes(title))).toEqual([])
})

async function titlesOf(events: readonly JsonObject[]): Promise<readonly string[]> {
  const world = createWorld(detections, { sequences, start: new Date(at('15:00:00')) })
  for (const event of events) await world.deliver(event)
  await world.sweepUntilQuiet()
  return world.published.map(({ subject, messages }) => `${subject} ${JSON.parse(messages['sqs'] ?? '{}').title}`)
}
