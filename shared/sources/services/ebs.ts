import * as z from 'zod'
import { parseArn } from '../../core/arn.ts'
import { capitalized } from '../../core/capitalized.ts'
import type { Resource } from '../../core/resource.ts'
import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { asPart, stateInWords, thingInWords } from './named-thing.ts'
import { type Detail, defineService, type ServiceEnvelope } from './service.ts'

const volume = { event: text, result: text, cause: text, 'request-id': text }

export type VolumeEvent = Detail<typeof volume>

/**
 * What became of a request to create, attach, change or delete a volume. Where a KMS key was the cause of a failure, its ARN
 * stands in `resources` after the volume's.
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#volume-events
 */
export const ebsVolume = defineService({
  source: 'aws.ec2',
  detailTypes: ['EBS Volume Notification'],
  detail: volume,
  resources: (_, { resources }) => resources.map(resourceOfArn),
  what: (event, { resources }) => volumeInWords(event, nameOf(resources[0])),
  because: ({ cause }) => cause && withoutArns(cause),
})

const doneTo: ReadonlyMap<string, string> = new Map([
  ['createVolume', 'created'],
  ['deleteVolume', 'deleted'],
  ['attachVolume', 'attached'],
  ['reattachVolume', 'attached again'],
  ['modifyVolume', 'changed'],
])

/** "EBS volume vol-0abc could not be attached" */
export function volumeInWords({ event, result }: VolumeEvent, id: string | undefined): string {
  const what = thingInWords('EBS volume', id)
  const done = doneTo.get(event ?? '')
  if (result !== 'failed') return `${what}: ${event ?? 'an event'} is ${result ?? 'told'}`
  return done === undefined ? `${what}: ${event ?? 'a request'} failed` : `${what} could not be ${done}`
}

const snapshot = {
  event: text,
  result: text,
  cause: text,
  snapshot_id: text,
  source: text,
  transferType: text,
  missedCompletionDurationCause: text,
}

export type SnapshotEvent = Detail<typeof snapshot>

/**
 * What became of a request to make or copy a snapshot, or that another account shared one with this account. `source` is the ARN of the
 * volume, of the snapshot that was copied, or the number of the account.
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#snapshot-events
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/monitor-snapshot-archiving.html
 */
export const ebsSnapshot = defineService({
  source: 'aws.ec2',
  detailTypes: ['EBS Snapshot Notification', 'EBS Copy Snapshot Missed Completion Duration'],
  detail: snapshot,
  resources: snapshotResources,
  // Of one snapshot, whether it is archived has nothing to do with whether it is brought back.
  matter: ({ event }) => (event === 'archiveSnapshot' || event === 'restoreSnapshot' ? event : undefined),
  what: (event, { detailType }) =>
    detailType === 'EBS Copy Snapshot Missed Completion Duration'
      ? `The copy of ${snapshotSource(event) ?? 'an EBS snapshot'} takes longer than was asked`
      : snapshotInWords(event).replace(/ with this account$/, ' with you'),
  because: ({ cause, missedCompletionDurationCause: late }) => (cause ?? late) && withoutArns(cause ?? late ?? ''),
  lines: ({ event, snapshot_id: id, missedCompletionDurationCause: late }) => {
    if (id === undefined || event === 'shareSnapshot') return []
    return [`${event === 'copySnapshot' || late !== undefined ? 'Copy' : 'Snapshot'} ${nameOf(id)}`]
  },
})

/** "Snapshot of EBS volume vol-0abc failed", "Account 111122223333 shared EBS snapshot snap-0abc with this account" */
export function snapshotInWords(event: SnapshotEvent): string {
  const { event: kind, result, source, snapshot_id: id } = event
  const outcome = result === 'failed' ? 'failed' : (result ?? 'is done')
  switch (kind) {
    case 'createSnapshot':
      return `The snapshot of ${snapshotSource(event) ?? 'an EBS volume'} ${outcome}`
    case 'copySnapshot':
      return `The copy of ${snapshotSource(event) ?? 'an EBS snapshot'} ${outcome}`
    case 'archiveSnapshot':
      return `${thingInWords('EBS snapshot', nameOf(id))} ${result === 'failed' ? 'could not be archived' : 'is archived'}`
    case 'restoreSnapshot':
      return `${thingInWords('EBS snapshot', nameOf(id))} ${result === 'failed' ? 'could not be taken' : 'is'} out of the archive`
    case 'shareSnapshot': {
      const shared = id === undefined ? 'an EBS snapshot' : `EBS snapshot ${nameOf(id)}`
      return source === undefined
        ? `${capitalized(shared)} was shared with this account`
        : `Account ${source} shared ${shared} with this account`
    }
    default:
      return `${thingInWords('EBS snapshot', nameOf(id))}: ${kind ?? 'a request'} ${outcome}`
  }
}

/** "EBS volume vol-0abc", "EBS snapshot snap-0abc" */
export function snapshotSource({ event, source }: SnapshotEvent): string | undefined {
  const name = nameOf(source)
  return name && `EBS ${event === 'createSnapshot' ? 'volume' : 'snapshot'} ${name}`
}

/** The volume where one was to be kept, so that the next snapshot of it is of the same thing; else the snapshot. */
function snapshotResources({ event, source, snapshot_id: id }: SnapshotEvent, { resources }: ServiceEnvelope) {
  if (event === 'createSnapshot' && source !== undefined) return [resourceOfArn(source)]
  const own = id ?? resources[0]
  return own === undefined ? [] : [resourceOfArn(own)]
}

const parts = z
  .array(z.object({ snapshot_id: text, source: text, status: text }))
  .nullish()
  .transform((value) => value ?? [])

const snapshotSet = { event: text, result: text, cause: text, snapshots: parts }

export type SnapshotSet = Detail<typeof snapshotSet>

/**
 * Snapshots of all volumes of an instance, at one moment, are made or failed.
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#create-snapshots-complete
 */
export const ebsSnapshotSet = defineService({
  source: 'aws.ec2',
  detailTypes: ['EBS Multi-Volume Snapshots Completion Status'],
  detail: snapshotSet,
  resources: volumesOf,
  what: (set) =>
    `The snapshots of ${volumesInWords(set)} ${set.result === 'failed' ? 'failed' : (set.result ?? 'are done')}`,
  because: ({ cause }) => cause && withoutArns(cause),
  lines: ({ snapshots }) =>
    snapshots.map(
      (one) =>
        `Snapshot ${nameOf(one.snapshot_id) ?? 'of unknown ID'} of ${nameOf(one.source) ?? 'a volume'}: ${one.status ?? 'status unknown'}`,
    ),
})

/** "EBS volumes vol-0abc and vol-0def", "6 EBS volumes" */
export function volumesInWords(set: SnapshotSet): string {
  const names = volumesOf(set).map(({ name }) => name)
  if (names.length === 0) return 'several EBS volumes'
  if (names.length > 3) return `${names.length} EBS volumes`
  return `EBS volume${names.length === 1 ? '' : 's'} ${names.join(' and ')}`
}

function volumesOf({ snapshots }: SnapshotSet): readonly Resource[] {
  return snapshots.flatMap(({ source }) => (source === undefined ? [] : [resourceOfArn(source)]))
}

const fastRestore = { 'snapshot-id': text, state: text, zone: text, message: text }

/**
 * Fast restore of a snapshot, in one Availability Zone, has a new state. `message` begins with `Server.`, or with `Client.InvalidSnapshot`,
 * where it could not be enabled or could not stay so.
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#fast-snapshot-restore-events
 */
export const fastSnapshotRestore = defineService({
  source: 'aws.ec2',
  detailTypes: ['EBS Fast Snapshot Restore State-change Notification'],
  detail: fastRestore,
  resources: ({ 'snapshot-id': id }, { resources }) =>
    id === undefined
      ? resources.slice(0, 1).map(resourceOfArn)
      : [{ type: 'AWS::EC2::Snapshot', name: id, arn: resources.find((arn) => arn.endsWith(id)) }],
  matter: ({ zone }) => zone,
  what: (restore) => fastRestoreInWords(restore),
  because: ({ message }) => message?.replace(/^[\w.]+ - /, ''),
})

export type FastRestore = Detail<typeof fastRestore>

/** "Fast restore of EBS snapshot snap-0abc in us-east-1a ended by itself" */
export function fastRestoreInWords({ 'snapshot-id': id, state, zone, message }: FastRestore): string {
  const hasEnded = state?.startsWith('disabl') && /^(?:Server\.|Client\.InvalidSnapshot)/.test(message ?? '')
  const of = asPart(thingInWords('EBS snapshot', id))
  return `Fast restore of ${of}${zone === undefined ? '' : ` in ${zone}`} ${hasEnded ? 'ended by itself' : stateInWords(state)}`
}

/** The ID at the end of an ARN, also where the ARN is malformed; what is no ARN as it is. */
export function nameOf(arn: string | undefined): string | undefined {
  if (!arn?.startsWith('arn:')) return arn
  return parseArn(arn).resource.split('/').at(-1) || undefined
}

/** "KMS key 1234abcd-... is disabled" */
function withoutArns(cause: string): string {
  return cause.replace(/\barn:[\w-]+:kms:[\w-]*:\w*:key\/(\S+)/g, 'KMS key $1')
}
