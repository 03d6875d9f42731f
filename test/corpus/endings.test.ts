import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { activeDetections } from '../../shared/lambda/active-detections.ts'
import config from '../../tocsin.config.ts'
import { sample, serviceEvent } from '../events.ts'
import { raisedAlerts } from '../raised-alerts.ts'
import { changedSample, rdsInstanceEvent } from '../service-events.ts'
import { createWorld } from '../world.ts'

const active = activeDetections(detections, config)

/** Of those that the category lets through, or seems to. */
const categories: ReadonlyMap<string, readonly string[]> = new Map([
  ['0165', ['failure']],
  ['0330', ['availability']],
  ['0418', ['failure']],
  ['0420', ['failure']],
])

interface Ending {
  readonly first: unknown
  readonly ends: readonly unknown[]
  /** What is about the same thing, and leaves what was told as it is. */
  readonly endsNot: readonly unknown[]
}

/** What ends an alert, and what looks as if it did: a success of something else on the same thing. */
const endings: Readonly<Record<string, Ending>> = {
  'a database that cannot use its KMS key': {
    first: rds('0418'),
    ends: [rds('0420')],
    endsNot: [rds('0166'), rds('0332'), rds('0021'), rds('0017')],
  },
  'a log volume that is nearly full': { first: rds('0330'), ends: [rds('0332')], endsNot: [rds('0017'), rds('0420')] },
  'a database outside what RDS Custom supports': { first: rds('0165'), ends: [rds('0166')], endsNot: [rds('0420')] },
  'a database that shut down': { first: rds('0004'), ends: [rds('0006'), rds('0088')], endsNot: [rds('0087')] },
  'a database that is recovered': { first: rds('0020'), ends: [rds('0021')], endsNot: [rds('0053'), rds('0362')] },
  'a standby that is built up again': { first: rds('0361'), ends: [rds('0362')], endsNot: [rds('0021'), rds('0053')] },
  'a replica that stopped': { first: rds('0045'), ends: [rds('0046')], endsNot: [channel('0357', 'sales')] },
  'a channel that stopped': {
    first: channel('0358', 'sales'),
    ends: [channel('0357', 'sales')],
    endsNot: [channel('0357', 'stock'), rds('0046')],
  },
  'a build of a branch': {
    first: build('FAILED', { 'source-version': 'refs/heads/main^{0123456789abcdef0123456789abcdef01234567}' }),
    ends: [
      build('SUCCEEDED', { 'source-version': 'main' }),
      build('SUCCEEDED', { 'source-version': 'refs/heads/main' }),
    ],
    endsNot: [
      build('SUCCEEDED', { 'source-version': 'pr/57' }),
      build('SUCCEEDED', { 'source-version': 'refs/pull/57/head' }),
      build('SUCCEEDED', { 'source-version': 'refs/heads/try' }),
      build('SUCCEEDED', { initiator: 'codepipeline/shop', 'source-version': 'arn:aws:s3:::artifacts/shop/0123' }),
    ],
  },
  'a build of a pull request': {
    first: build('FAILED', { 'source-version': 'pr/57' }),
    ends: [build('SUCCEEDED', { 'source-version': 'refs/pull/57/head' })],
    endsNot: [build('SUCCEEDED', { 'source-version': 'pr/58' }), build('SUCCEEDED', { 'source-version': 'main' })],
  },
  'a build of a commit': {
    first: build('FAILED', { 'source-version': '0123456789abcdef0123456789abcdef01234567' }),
    ends: [
      build('SUCCEEDED', { 'source-version': '1123456789abcdef0123456789abcdef01234567' }),
      build('SUCCEEDED', {}),
    ],
    endsNot: [build('SUCCEEDED', { 'source-version': 'pr/58' })],
  },
  'a build of what is in S3': {
    first: build('FAILED', { source: { type: 'S3' }, 'source-version': 'L4kqtJlcpXroDTDmpUMLUo' }),
    ends: [build('SUCCEEDED', { source: { type: 'S3' }, 'source-version': '3HL4kqCxf3vjVBH40Nrjfkd' })],
    endsNot: [],
  },
  'an approval of two in one stage': {
    first: approval('STARTED', 'security'),
    ends: [approval('SUCCEEDED', 'security'), approval('FAILED', 'security'), approval('ABANDONED', 'security')],
    endsNot: [approval('SUCCEEDED', 'business'), approval('SUCCEEDED', 'security', 'Before')],
  },
  'a deployment of App Runner': {
    first: appRunner('DeploymentFailed'),
    ends: [appRunner('DeploymentCompletedSuccessfully'), appRunner('UpdateServiceCompletedSuccessfully')],
    endsNot: [appRunner('PauseServiceCompletedSuccessfully'), appRunner('ResumeServiceCompletedSuccessfully')],
  },
  'a pause of App Runner': {
    first: appRunner('PauseServiceFailed'),
    ends: [appRunner('PauseServiceCompletedSuccessfully')],
    endsNot: [appRunner('DeploymentCompletedSuccessfully')],
  },
  'an update of a Beanstalk environment': {
    first: beanstalk('Environment update failed'),
    ends: [beanstalk('Environment update successful')],
    endsNot: [beanstalk('Environment termination successful')],
  },
  'an update of a Beanstalk platform': {
    first: beanstalk('Managed update failed'),
    ends: [],
    endsNot: [beanstalk('Environment update successful'), beanstalk('Environment termination successful')],
  },
  'a snapshot that could not be archived': {
    first: sample('ebs/snapshot-archivesnapshot-failed.json'),
    ends: [sample('ebs/snapshot-archivesnapshot-succeeded.json')],
    endsNot: [sample('ebs/snapshot-restoresnapshot-succeeded.json')],
  },
  'a replication instance that is low on storage': {
    first: replication('Instance Storage', 'ReplicationInstance', 'LOW_STORAGE', { category: 'LowStorage' }),
    ends: [],
    endsNot: [replication('Task', 'ReplicationTask', 'REPLICATION_TASK_STARTED')],
  },
  'a replication task': {
    first: replication('Task', 'ReplicationTask', 'REPLICATION_TASK_FAILED'),
    ends: [replication('Task', 'ReplicationTask', 'REPLICATION_TASK_STARTED')],
    endsNot: [],
  },
  'an agent of DataSync': {
    first: sample('datasync/agent-offline.json'),
    ends: [sample('datasync/agent-online.json')],
    endsNot: [sample('datasync/task-execution-success.json')],
  },
  'an endpoint of a firewall': {
    first: sample('network-firewall/endpoint-failed.json'),
    ends: [changedSample('network-firewall/endpoint-failed.json', ['"FAILED"', '"READY"'])],
    endsNot: [
      changedSample('network-firewall/endpoint-failed.json', ['"FAILED"', '"READY"'], ['us-east-1c', 'us-east-1b']),
      changedSample('network-firewall/configuration-constrained.json', ['"CAPACITY_CONSTRAINED"', '"IN_SYNC"']),
    ],
  },
  'a recovery that could not be launched': {
    first: sample('drs/recovery-launch-failed.json'),
    ends: [sample('drs/recovery-launch-succeeded.json')],
    endsNot: [
      changedSample('drs/recovery-launch-succeeded.json', ['"FALSE"', '"TRUE"']),
      sample('drs/failback-completed.json'),
      sample('drs/replication-not-stalled.json'),
    ],
  },
  'a server that is to move and does not replicate': {
    first: sample('mgn/replication-stalled.json'),
    ends: [changedSample('mgn/replication-stalled.json', ['"STALLED"', '"NOT_STALLED"'])],
    endsNot: [sample('mgn/test-launch-succeeded.json')],
  },
  'a list of revoked certificates': {
    first: sample('acm-pca/crl-failed.json'),
    ends: [changedSample('acm-pca/crl-failed.json', ['"failure"', '"success"'])],
    endsNot: [changedSample('acm-pca/audit-report-failed.json', ['"failure"', '"success"'])],
  },
  'a fault of one pipeline of a channel': {
    first: sample('medialive/channel-alert-set.json'),
    ends: [sample('medialive/channel-alert-cleared.json')],
    endsNot: [
      changedSample(
        'medialive/channel-alert-cleared.json',
        ['7ad616bd', '8be727ce'],
        ['"pipeline":"0"', '"pipeline":"1"'],
      ),
    ],
  },
  'the build of an image': {
    first: changedSample('imagebuilder/image-available.json', ['"AVAILABLE"', '"FAILED"'], ['/1.0.0/1', '/1.0.0/2']),
    ends: [sample('imagebuilder/image-available.json')],
    endsNot: [changedSample('imagebuilder/image-available.json', ['web-base', 'another'])],
  },
  'a failover of an instance': {
    first: rds('0013'),
    ends: [rds('0015'), rds('0049')],
    endsNot: [{ ...Object(rds('0071')), detail: { ...Object(rds('0071')).detail, SourceType: 'CLUSTER' } }],
  },
  'a global failover': { first: rds('0181'), ends: [rds('0185'), rds('0186')], endsNot: [rds('0071')] },
}

function build(status: string, more: object) {
  return serviceEvent('aws.codebuild', 'CodeBuild Build State Change', {
    'build-status': status,
    'project-name': 'shop',
    'additional-information': { initiator: 'GitHub-Hookshot/eb8bd20', ...more },
  })
}

function approval(state: string, action: string, stage = 'Release') {
  return serviceEvent('aws.codepipeline', 'CodePipeline Action Execution State Change', {
    pipeline: 'shop',
    'execution-id': '01234567-0123-0123-0123-012345678901',
    stage,
    action,
    state,
    type: { category: 'Approval', provider: 'Manual' },
  })
}

function appRunner(operationStatus: string) {
  return serviceEvent('aws.apprunner', 'AppRunner Service Operation Status Change', {
    operationStatus,
    serviceName: 'web',
  })
}

function beanstalk(Status: string) {
  const isManaged = Status.startsWith('Managed')
  const detailType = isManaged ? 'Managed update status change' : 'Elastic Beanstalk resource status change'
  return serviceEvent('aws.elasticbeanstalk', detailType, { Status, EnvironmentName: 'web-prod' })
}

function replication(kind: string, type: string, eventType: string, detail: object = {}) {
  const resourceLink = 'https://console.aws.amazon.com/dms/v2/home?region=us-east-1#taskDetails/orders'
  return serviceEvent('aws.dms', `DMS Replication ${kind} State Change`, { type, eventType, resourceLink, ...detail })
}

/** Whether what was told of the first is over once the later one came. */
async function isOver(first: unknown, later: unknown): Promise<boolean> {
  const world = createWorld(active, { settings: { joinSeconds: 0 } })
  const [alert, ...others] = raisedAlerts([first], active)
  if (alert === undefined || others.length > 0) throw new Error(`Of the first, ${others.length} others are told`)
  await world.deliver(first)
  world.advance(60)
  await world.deliver({ ...Object(later), time: world.now.toISOString() })
  return await world.memory.openAlerts.isOver(alert)
}

test.each(Object.entries(endings))('%s is over when that ends, and not before', async (_, { first, ends, endsNot }) => {
  for (const event of ends) expect(await isOver(first, event), `ended by ${JSON.stringify(event)}`).toBe(true)
  for (const event of endsNot) expect(await isOver(first, event), `not ended by ${JSON.stringify(event)}`).toBe(false)
})

function rds(number: string) {
  return rdsInstanceEvent({ EventCategories: categories.get(number) ?? [], EventID: `RDS-EVENT-${number}` })
}

function channel(number: string, name: string) {
  const became = number === '0357' ? 'started' : 'stopped'
  return rdsInstanceEvent({ EventID: `RDS-EVENT-${number}`, Message: `Replication channel ${name} ${became}.` })
}
