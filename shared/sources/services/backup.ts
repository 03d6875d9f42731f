import { parseArn } from '../../core/arn.ts'
import { resourceInWords } from '../../core/resource.ts'
import { optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { namedResource, stateInWords, statusInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const ofEach = {
  resourceArn: text,
  resourceType: text,
  state: text,
  statusMessage: text,
}

const backupJob = { ...ofEach, backupJobId: text, backupVaultName: text, backupVaultArn: text, iamRoleArn: text }

export type BackupJob = Detail<typeof backupJob>

/**
 * A backup job changed its state. AWS Backup tells each every five minutes, and may tell one again.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html
 */
export const backupJobState = defineService({
  source: 'aws.backup',
  detailTypes: ['Backup Job State Change'],
  detail: backupJob,
  resources: ({ resourceArn, backupVaultName, backupVaultArn }) =>
    resourceArn === undefined
      ? namedResource('AWS::Backup::BackupVault', backupVaultName, backupVaultArn)
      : [resourceOfArn(resourceArn)],
  // A plan may write to two vaults: one backup more says nothing of the other.
  matter: ({ backupVaultName }) => backupVaultName,
  sameAs: ({ backupJobId, state }) => ['backup-job', backupJobId, state],
  // One with issues is COMPLETED as well, and has a message.
  what: (job) =>
    `The backup of ${backedUp(job)} ${job.state === 'COMPLETED' && job.statusMessage ? 'was completed with issues' : statusInWords(job.state)}`,
  because: ({ statusMessage }) => unquoted(statusMessage),
  lines: ({ backupJobId, backupVaultName }) => [
    ...(backupVaultName === undefined ? [] : [`Backup vault ${backupVaultName}`]),
    ...(backupJobId === undefined ? [] : [`Job ${backupJobId}`]),
  ],
})

const copyJob = { ...ofEach, copyJobId: text, sourceBackupVaultArn: text, destinationBackupVaultArn: text }

export type CopyJob = Detail<typeof copyJob>

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html */
export const copyJobState = defineService({
  source: 'aws.backup',
  detailTypes: ['Copy Job State Change'],
  detail: copyJob,
  resources: ({ resourceArn }, { resources }) => [resourceArn ?? resources[0] ?? []].flat().map(resourceOfArn),
  matter: ({ destinationBackupVaultArn }) => destinationBackupVaultArn,
  sameAs: ({ copyJobId, state }) => ['copy-job', copyJobId, state],
  what: (job) => `Copying the backup of ${backedUp(job)}${toVault(job)} ${statusInWords(job.state)}`,
  because: ({ statusMessage }) => unquoted(statusMessage),
  lines: ({ copyJobId, sourceBackupVaultArn }) => [
    ...(sourceBackupVaultArn === undefined ? [] : [`From backup vault ${nameOf(sourceBackupVaultArn)}`]),
    ...(copyJobId === undefined ? [] : [`Job ${copyJobId}`]),
  ],
})

const restoreJob = {
  restoreJobId: text,
  resourceType: text,
  sourceResourceArn: text,
  recoveryPointArn: text,
  createdResourceArn: text,
  status: text,
  statusMessage: text,
}

export type RestoreJob = Detail<typeof restoreJob>

/** Of restore jobs the state is called `status`. @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html */
export const restoreJobState = defineService({
  source: 'aws.backup',
  detailTypes: ['Restore Job State Change'],
  detail: restoreJob,
  resources: ({ sourceResourceArn, recoveryPointArn }, { resources }) =>
    [sourceResourceArn ?? recoveryPointArn ?? resources[0] ?? []].flat().map(resourceOfArn),
  sameAs: ({ restoreJobId, status }) => ['restore-job', restoreJobId, status],
  what: (job, { resources: [point] }) => `The restore of ${restored(job, point)} ${statusInWords(job.status)}`,
  because: ({ statusMessage }) => unquoted(statusMessage),
  lines: ({ restoreJobId, recoveryPointArn }) => [
    ...(recoveryPointArn === undefined ? [] : [`Recovery point ${nameOf(recoveryPointArn)}`]),
    ...(restoreJobId === undefined ? [] : [`Job ${restoreJobId}`]),
  ],
})

const recoveryPoint = {
  backupVaultName: text,
  backupVaultArn: text,
  resourceArn: text,
  resourceType: text,
  status: text,
  statusMessage: text,
}

export type RecoveryPoint = Detail<typeof recoveryPoint>

/**
 * `EXPIRED` means that its time is over and AWS Backup could not delete it.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RecoveryPointByBackupVault.html Status
 */
export const recoveryPointState = defineService({
  source: 'aws.backup',
  detailTypes: ['Recovery Point State Change'],
  detail: recoveryPoint,
  resources: ({ backupVaultName, backupVaultArn }) =>
    namedResource('AWS::Backup::BackupVault', backupVaultName, backupVaultArn),
  matter: ({ resourceArn }) => resourceArn,
  what: (point) => recoveryPointInWords(point),
  because: ({ statusMessage }) => unquoted(statusMessage),
})

/** "A backup of EC2 instance i-0abc in backup vault main is incomplete" */
export function recoveryPointInWords(point: RecoveryPoint): string {
  return `A backup of ${backedUp(point)}${inVault(point)} ${states.get(point.status ?? '') ?? stateInWords(point.status)}`
}

const states: ReadonlyMap<string, string> = new Map([
  ['EXPIRED', 'is over its time, and could not be deleted'],
  ['PARTIAL', 'is incomplete'],
])
const scanJob = {
  ...ofEach,
  scanJobId: text,
  scanId: text,
  recoveryPointArn: text,
  backupVaultName: text,
  backupVaultArn: text,
  scanResult: optionalObject({ scanResultStatus: text }),
}

export type ScanJob = Detail<typeof scanJob>

/**
 * A recovery point was scanned for malware, by GuardDuty. `COMPLETED` says that the scan came to its end, `scanResult.scanResultStatus`
 * what it found: `THREATS_FOUND` or `NO_THREATS_FOUND`. What the malware is called is known to GuardDuty alone, by `scanId`.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html#aws-backup-events-malware-scan-job
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitoring-malware-protection-backup-scans.html
 */
export const scanJobState = defineService({
  source: 'aws.backup',
  detailTypes: ['Scan Job State Change'],
  detail: scanJob,
  resources: ({ resourceArn, backupVaultName, backupVaultArn }) =>
    resourceArn === undefined
      ? namedResource('AWS::Backup::BackupVault', backupVaultName, backupVaultArn)
      : [resourceOfArn(resourceArn)],
  matter: ({ backupVaultName }) => backupVaultName,
  sameAs: ({ scanJobId, state }) => ['scan-job', scanJobId, state],
  what: (job) =>
    job.scanResult?.scanResultStatus === 'THREATS_FOUND'
      ? `GuardDuty found malware in ${scanned(job)}`
      : `The malware scan of ${scanned(job)} ${statusInWords(job.state)}`,
  because: ({ state, statusMessage }) => (state === 'COMPLETED' ? undefined : unquoted(statusMessage)),
  lines: ({ recoveryPointArn, scanJobId }) => [
    ...(recoveryPointArn === undefined ? [] : [`Recovery point ${nameOf(recoveryPointArn)}`]),
    ...(scanJobId === undefined ? [] : [`Job ${scanJobId}`]),
  ],
})

/** "a backup of EC2 instance i-0abc in backup vault main" */
export function scanned(job: ScanJob): string {
  return `a backup of ${backedUp(job)}${inVault(job)}`
}

/** "EC2 instance i-0abc"; "a resource of type EBS" where its ARN is missing or of no kind that has a name here. */
export function backedUp({
  resourceArn,
  resourceType,
}: {
  readonly resourceArn?: string | undefined
  readonly resourceType?: string | undefined
}): string {
  if (resourceArn === undefined) return resourceType === undefined ? 'a resource' : `a resource of type ${resourceType}`
  const resource = resourceOfArn(resourceArn)
  if (resource.type !== '') return resourceInWords(resource)
  return resourceType === undefined ? `resource ${resource.name}` : `${resourceType} ${resource.name}`
}

/** "RDS DB instance orders"; else what is known of the recovery point. */
export function restored({ sourceResourceArn, resourceType }: RestoreJob, point?: string): string {
  if (sourceResourceArn !== undefined) return backedUp({ resourceArn: sourceResourceArn, resourceType })
  const of = resourceType === undefined ? 'a recovery point' : `a recovery point of type ${resourceType}`
  return point === undefined ? of : `${of}, ${nameOf(point)},`
}

/** " to backup vault main" */
export function toVault({ destinationBackupVaultArn }: CopyJob): string {
  return destinationBackupVaultArn === undefined ? '' : ` to backup vault ${nameOf(destinationBackupVaultArn)}`
}

export function inVault({ backupVaultName }: { readonly backupVaultName?: string | undefined }): string {
  return backupVaultName === undefined ? '' : ` in backup vault ${backupVaultName}`
}

function nameOf(arn: string): string {
  return parseArn(arn).resource.split(/[:/]/).at(-1) || arn
}

/** AWS prints messages with quotation marks of their own. */
function unquoted(message: string | undefined): string | undefined {
  return message?.replace(/^"(.*)"$/s, '$1') || undefined
}
