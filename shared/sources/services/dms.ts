import { parseArn } from '../../core/arn.ts'
import { text } from '../read-leniently.ts'
import { thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const change = {
  type: text,
  category: text,
  eventType: text,
  eventName: text,
  eventId: text,
  resourceLink: text,
  detailMessage: text,
}

export type DmsChange = Detail<typeof change>

/**
 * What the Database Migration Service tells of its instances, tasks and serverless replications. ARNs end with random letters:
 * the link to the console says the name.
 * @see https://docs.aws.amazon.com/dms/latest/userguide/CHAP_EventBridge.html
 */
export const dms = defineService({
  source: 'aws.dms',
  detailTypes: [
    'DMS Replication Instance State Change',
    'DMS Replication Instance Failover State',
    'DMS Replication Instance Storage State Change',
    'DMS Replication Task State Change',
    'DMS Replication State Change',
  ],
  detail: change,
  resources: (detail, { resources: [arn = ''] }) => {
    const name = dmsName(detail) ?? parseArn(arn).resource.split(':').at(-1) ?? ''
    return arn === '' && name === '' ? [] : [{ type: typeIn(arn), name, arn: arn || undefined }]
  },
  // A task may be called as its instance is.
  matter: ({ type }) => type,
  what: (detail, { detailType }) => dmsEventInWords(detail, detailType),
  because: ({ detailMessage }) => detailMessage,
  links: ({ resourceLink }) =>
    resourceLink?.startsWith('https://console.') ? [{ label: 'DMS console', url: resourceLink }] : [],
})

/** "DMS replication task orders" */
export function dmsThing(detail: DmsChange, detailType: string): string {
  const kind = / Task /.test(detailType) ? 'task' : / Instance /.test(detailType) ? 'instance' : ''
  return thingInWords(`DMS replication ${kind}`.trim(), dmsName(detail))
}

/** `https://console.aws.amazon.com/dms/v2/home?region=us-east-1#taskDetails/orders` */
function dmsName({ resourceLink }: DmsChange): string | undefined {
  return /#\w+\/([\w-]+)$/.exec(resourceLink ?? '')?.[1]
}

function typeIn(arn: string): string {
  const [kind] = parseArn(arn).resource.split(':')
  if (kind === 'task') return 'AWS::DMS::ReplicationTask'
  return kind === 'rep' ? 'AWS::DMS::ReplicationInstance' : ''
}

/** "DMS replication task orders failed" of `REPLICATION_TASK_FAILED` */
export function dmsEventInWords(detail: DmsChange, detailType: string): string {
  const thing = dmsThing(detail, detailType)
  if (isLowOnStorage(detail)) return `${thing} is low on storage`
  if (detail.category === 'Failure' || detail.eventType?.endsWith('_FAILED')) return `${thing} failed`
  const event = detail.eventType?.replace(/^REPLICATION_(?:TASK|INSTANCE)_/, '').toLowerCase()
  if (event === 'started' || event === 'stopped') return `${thing} ${event}`
  return `${thing} reports ${event === undefined ? 'a change' : `"${event.replaceAll('_', ' ')}"`}`
}

export function isLowOnStorage({ category }: DmsChange): boolean {
  return category === 'LowStorage' || category === 'Low Storage'
}
