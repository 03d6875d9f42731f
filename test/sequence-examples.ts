import type { SequenceDocumentExamples } from '../deploy/documents/sequence-schema.ts'
import { at, isJsonObject, type JsonObject } from '../shared/core/json.ts'
import { examplesOf } from './corpus.ts'
import { alice, apiCall, sample, session, user } from './events.ts'
import { payloadsOf } from './examples.ts'

/** An example of a detection that fires: the first where no other is named; with what is different in its record. */
type Part = readonly [detection: string, record?: JsonObject, example?: number]

export interface SequenceExample {
  readonly title: string
  readonly steps: readonly [Part, ...Part[]]
}

const named = (userName: string) => ({ requestParameters: { userName } })
const bob = { userIdentity: user('bob') }
const foreign = { type: 'AWSAccount', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: '123456789012' }
const monitoring = {
  userIdentity: foreign,
  requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/Monitoring', roleSessionName: 'bob' },
}
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess'
const copy = (more: JsonObject) => ({ requestParameters: { dBInstanceIdentifier: 'copy', ...more } })
const bucket = (bucketName: string) => ({
  requestParameters: { bucketName, VersioningConfiguration: { Status: 'Suspended' } },
})
const withoutMfa = {
  responseElements: { ConsoleLogin: 'Success' },
  additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
}
const denied = 'identity/access-denied-burst'

/** For each shipped sequence, alerts of its detections' own examples that make it whole. */
export const sequenceExamples: Readonly<Record<string, SequenceExample>> = {
  'sequences/backups-gone-then-data': {
    title: 'alice removed backups, and then what they were of',
    steps: [['data/backups-deleted-in-bulk'], ['data/data-stores-deleted-in-bulk']],
  },
  'sequences/bucket-held-to-ransom': {
    title: 'Bucket main was encrypted with a foreign key and held to ransom, by alice',
    steps: [
      ['data/s3-encrypted-with-hidden-key'],
      ['data/s3-ransom-note', { requestParameters: { bucketName: 'main', key: 'HOW_TO_DECRYPT.txt' } }],
    ],
  },
  'sequences/bucket-opened-read-emptied': {
    title: 'Bucket main was opened, read, and then emptied, by alice',
    steps: [['data/s3-policy-public'], ['data/s3-anonymous-access'], ['data/s3-lifecycle-deletes-soon']],
  },
  'sequences/bucket-unprotected-then-emptied': {
    title: 'Bucket main lost its protection, and then its objects, by role AssumeNothing (session devdsk)',
    steps: [['data/s3-versioning-off'], ['data/s3-bucket-deleted', { requestParameters: { bucketName: 'main' } }]],
  },
  'sequences/buckets-opened-in-number': {
    title: 'alice opened three buckets or more to others within an hour',
    steps: [
      ['data/s3-public-access-block-removed', { requestParameters: { bucketName: 'a' } }],
      ['data/s3-public-access-block-removed', { requestParameters: { bucketName: 'b' } }],
      ['data/s3-policy-public'],
    ],
  },
  'sequences/buckets-unprotected-in-number': {
    title: 'alice took the protection from three buckets or more within an hour',
    steps: [
      ['data/s3-versioning-off', bucket('a')],
      ['data/s3-versioning-off', bucket('b')],
      ['data/s3-versioning-off', bucket('c')],
    ],
  },
  'sequences/database-copy-opened': {
    title: 'Database copy, a copy, was opened and given another password, by alice',
    steps: [
      ['data/database-restored'],
      ['data/database-master-password-changed', copy({ masterUserPassword: '****' })],
      ['data/database-made-public', copy({ publiclyAccessible: true })],
    ],
  },
  'sequences/database-snapshot-made-then-shared': {
    title: 'Database snapshot before-november was made by hand, and then shared, by alice',
    steps: [
      ['data/database-snapshot-created'],
      [
        'data/database-snapshot-shared',
        {
          requestParameters: {
            dBSnapshotIdentifier: 'before-november',
            attributeName: 'restore',
            valuesToAdd: ['123456789012'],
          },
        },
      ],
    ],
  },
  'sequences/database-unprotected-then-deleted': {
    title: 'Database orders lost its protection and was deleted, by alice',
    steps: [
      [
        'data/database-deletion-protection-off',
        { requestParameters: { dBClusterIdentifier: 'orders', deletionProtection: false } },
      ],
      ['data/database-deleted'],
    ],
  },
  'sequences/denied-then-more-power': {
    title: 'alice was refused many calls, and then found a way to more power',
    steps: [[denied], ['identity/access-key-created', named('bob')]],
  },
  'sequences/denied-then-read-in-bulk': {
    title: 'alice was refused many calls, and then read in bulk what was allowed',
    steps: [[denied], ['data/secrets-read-in-bulk']],
  },
  'sequences/denied-then-traces-removed': {
    title: 'alice was refused many calls, and then removed what recorded it',
    steps: [[denied], ['audit-trail/log-stream-deleted']],
  },
  'sequences/instance-changed-while-stopped': {
    title: 'EC2 instance i-1234567890abcdef0 came back with another start script or role',
    steps: [
      ['compute/ec2-instance-stopped'],
      [
        'compute/instance-user-data-changed',
        { requestParameters: { instanceId: 'i-1234567890abcdef0', userData: { value: 'x' } } },
      ],
      ['compute/ec2-instance-running'],
    ],
  },
  'sequences/leaked-key-then-act': {
    title: 'A key of bob was leaked, and bob then did what thieves do',
    steps: [['identity/access-key-found-in-public'], ['identity/iam-user-created', { ...bob, ...named('backup') }]],
  },
  'sequences/machine-credentials-then-power': {
    title: 'Credentials of a machine were used elsewhere, and role orders got more power',
    steps: [
      ['identity/instance-credentials-from-new-network', {}, 1],
      ['identity/iam-user-created', { userIdentity: session('orders', 'i-0123456789abcdef0'), ...named('backup') }],
    ],
  },
  'sequences/mail-limits-then-sender': {
    title: 'alice asked how much the account may send, and then made a way to send it',
    steps: [['organization/sending-limits-read'], ['identity/iam-user-created', named('mailer')]],
  },
  'sequences/mfa-removed-then-sign-in': {
    title: 'bob signed in without MFA after their device was taken away',
    steps: [
      [
        'identity/mfa-device-removed',
        { requestParameters: { userName: 'bob', serialNumber: 'arn:aws:iam::111122223333:mfa/bob' } },
      ],
      ['identity/console-login-without-mfa', { ...bob, ...withoutMfa }],
    ],
  },
  'sequences/model-access-then-use': {
    title: 'alice got at AI models, or stopped their log, and then used them with a key',
    steps: [['organization/model-access-requested'], ['organization/model-invoked-with-key']],
  },
  'sequences/new-key-then-machines': {
    title: 'bob got an access key, and then launched machines such as nobody launched before',
    steps: [
      ['identity/access-key-created', named('bob')],
      ['compute/costly-instance-launched', bob, 1],
    ],
  },
  'sequences/new-key-then-session': {
    title: 'bob got an access key, and then a session that outlives it',
    steps: [
      ['identity/access-key-created', named('bob')],
      ['identity/federation-token-issued', bob],
    ],
  },
  'sequences/new-network-then-bulk-read': {
    title: 'alice came from a network not seen before, and then read data in bulk',
    steps: [['identity/access-key-new-network'], ['data/secrets-read-in-bulk']],
  },
  'sequences/new-network-then-destruction': {
    title: 'alice came from a new network, then destroyed much or locked others out',
    steps: [['identity/access-key-new-network'], ['identity/users-locked-out']],
  },
  'sequences/new-user-then-administrator': {
    title: 'User bob was created, and then given wide powers, by alice',
    steps: [
      ['identity/iam-user-created', named('bob')],
      [
        'identity/administrator-policy-attached',
        { eventName: 'AttachUserPolicy', requestParameters: { userName: 'bob', policyArn: administrator } },
      ],
    ],
  },
  'sequences/outside-role-empowered-then-taken': {
    title: 'Role Monitoring was opened to another account, empowered, and taken',
    steps: [
      ['identity/role-trusts-outside-account'],
      [
        'identity/powerful-policy-attached',
        { requestParameters: { roleName: 'Monitoring', policyArn: 'arn:aws:iam::aws:policy/IAMFullAccess' } },
      ],
      ['identity/role-taken-from-new-account', monitoring],
    ],
  },
  'sequences/outsider-then-power': {
    title: 'Role Deploy was taken from a new account, and used for more power or data',
    steps: [
      ['identity/role-taken-from-new-account'],
      ['identity/access-key-created', { userIdentity: session('Deploy', 'bob'), ...named('backup') }],
    ],
  },
  'sequences/password-reset-then-sign-in': {
    title: 'bob signed in after somebody else set their password',
    steps: [
      ['identity/password-reset-by-another', named('bob')],
      ['identity/console-login-without-mfa', { ...bob, ...withoutMfa }],
    ],
  },
  'sequences/powerful-function-opened': {
    title: 'Lambda function orders was given a powerful role, and then opened to others',
    steps: [['compute/powerful-role-passed'], ['compute/function-url-without-authentication']],
  },
  'sequences/refused-then-signed-in': {
    title: 'alice was refused at the console again and again, and then got in',
    steps: [
      ['identity/console-login-brute-force'],
      ['identity/console-login-without-mfa', { userIdentity: alice, ...withoutMfa }],
    ],
  },
  'sequences/region-enabled-then-launched': {
    title: 'alice enabled a region, and then launched machines there or of a new kind',
    steps: [['organization/region-enabled'], ['compute/first-launch-in-region']],
  },
  'sequences/role-opened-then-taken': {
    title: 'Role Deploy was opened to others, and somebody new took it',
    steps: [['identity/role-trust-changed'], ['identity/role-taken-from-new-account']],
  },
  'sequences/root-recovered-then-used': {
    title: 'A new root password was asked for, and root was then used',
    steps: [['identity/root-password-recovery'], ['identity/root-console-login']],
  },
  'sequences/snapshot-shared-then-used': {
    title: 'EBS snapshot snap-0123456789abcdef0 was shared, and another account has its data now',
    steps: [['data/ebs-snapshot-shared', {}, 1], ['data/shared-snapshot-used']],
  },
  'sequences/sprayed-then-signed-in': {
    title: 'From 198.51.100.7 many users were refused, and then one got in',
    steps: [
      ['identity/console-password-spraying'],
      ['identity/console-login-without-mfa', { ...bob, ...withoutMfa, sourceIPAddress: '198.51.100.7' }],
    ],
  },
  'sequences/two-watchers-off': {
    title: 'alice switched off several of the services that watch the account',
    steps: [
      ['audit-trail/trail-logging-stopped', { userIdentity: alice, requestParameters: { name: 'main' } }],
      ['audit-trail/guardduty-switched-off'],
    ],
  },
  'sequences/watchers-off-in-regions': {
    title: 'alice switched off what watches the account, in one region after the other',
    steps: [
      ['audit-trail/guardduty-switched-off'],
      ['audit-trail/security-hub-switched-off', { awsRegion: 'eu-west-1' }],
    ],
  },
  'sequences/watchers-off-then-act': {
    title: 'alice switched off what records or watches, and then acted',
    steps: [
      ['audit-trail/trail-logging-stopped', { userIdentity: alice, requestParameters: { name: 'main' } }],
      ['identity/access-key-created', named('bob')],
    ],
  },
}

/** The events of a sequence's steps, one step a minute after the other. */
export async function eventsOf(steps: readonly Part[], start: Date): Promise<readonly JsonObject[]> {
  return oneAfterTheOther(await Promise.all(steps.map(eventsOfPart)), start)
}

/** The events that a document's example names. */
export async function eventsOfDocument(
  written: SequenceDocumentExamples['fires'][number]['events'],
  start: Date,
): Promise<readonly JsonObject[]> {
  const groups = written.map(async ({ of, call, record = {}, event }) => {
    if (of !== undefined) return await eventsOfPart([of, record])
    if (call !== undefined) return [apiCall(call, record)]
    return [typeof event === 'string' ? sample(event) : event].filter(isJsonObject)
  })
  return oneAfterTheOther(await Promise.all(groups), start)
}

async function eventsOfPart([id, record = {}, example = 0]: Part): Promise<readonly JsonObject[]> {
  const fires = (await examplesOf({ id })).fires[example]
  if (fires === undefined) throw new Error(`${id} has no example ${example}`)
  return payloadsOf(fires)
    .filter(isJsonObject)
    .map((event) => withRecord(inOneAccount(event), record))
}

function oneAfterTheOther(groups: readonly (readonly JsonObject[])[], start: Date): readonly JsonObject[] {
  const all: JsonObject[] = []
  let from = start.getTime()
  for (const events of groups) {
    const shift = from - timeOf(events[0] ?? {})
    all.push(...events.map((event, i) => movedTo(event, timeOf(event) + shift, `e-${all.length + i}`)))
    from = timeOf(all.at(-1) ?? {}) + 60_000
  }
  return all
}

/** Recorded samples are of other accounts than built events. */
export function inOneAccount(event: JsonObject): JsonObject {
  const moved: unknown = JSON.parse(JSON.stringify(event).replaceAll(String(at(event, 'account')), alice.accountId))
  return isJsonObject(moved) ? moved : event
}

function withRecord(event: JsonObject, record: JsonObject): JsonObject {
  const detail = at(event, 'detail')
  return isJsonObject(detail) ? { ...event, detail: { ...detail, ...record } } : event
}

function timeOf(event: JsonObject): number {
  return Date.parse(String(at(event, 'detail', 'eventTime') ?? at(event, 'time')))
}

function movedTo(event: JsonObject, milliseconds: number, id: string): JsonObject {
  const time = new Date(milliseconds).toISOString().replace('.000Z', 'Z')
  const moved = { ...event, id, time }
  return at(event, 'detail', 'eventTime') === undefined ? moved : withRecord(moved, { eventTime: time, eventID: id })
}
