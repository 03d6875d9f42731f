import { type JsonObject, textAt } from '../../core/json.ts'
import { jsonObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { scalarLines } from './scalar-lines.ts'
import { type Detail, defineService } from './service.ts'

const item = { 'check-name': text, 'check-item-detail': jsonObject, status: text, resource_id: text }

export type CheckItem = Detail<typeof item>

/**
 * Trusted Advisor looked at a resource or a quota again. `check-item-detail` has other names for each check. All of them come in
 * us-east-1, whichever region they are about.
 * @see https://docs.aws.amazon.com/awssupport/latest/user/cloudwatch-events-ta.html
 */
export const trustedAdvisorCheck = defineService({
  source: 'aws.trustedadvisor',
  detailTypes: ['Trusted Advisor Check Item Refresh Notification'],
  detail: item,
  region: (item) => regionOf(item),
  resources: ({ resource_id: arn }) => (arn === undefined ? [] : [resourceOfArn(arn)]),
  matter: (item) => [item['check-name'] ?? '', quotaOf(item)?.name ?? '', regionOf(item) ?? ''].join(' '),
  what: (item) => adviceInWords(item),
  because: (item) => (quotaOf(item) === undefined ? undefined : inUse(item)),
  lines: (item) => scalarLines(item['check-item-detail']).slice(0, 20),
})

/** "Quota VPCs of VPC is used up", "Trusted Advisor recommends action on sg-0abc (check Open Ports)" */
function adviceInWords(item: CheckItem): string {
  const quota = quotaOf(item)
  if (quota !== undefined) return `Quota ${quota.name} ${usageOf(item)}`
  switch (item.status) {
    case 'ERROR':
      return `Trusted Advisor recommends action on ${whatOf(item)}`
    case 'WARN':
      return `Trusted Advisor recommends a look at ${whatOf(item)}`
    case 'OK':
      return `Trusted Advisor has nothing to say of ${whatOf(item)}`
    default:
      return `Trusted Advisor looked at ${whatOf(item)}`
  }
}

/** Of a quota, whether something is left. Trusted Advisor warns from 80 percent on. */
export function usageOf({ status }: CheckItem): string {
  if (status === 'ERROR') return 'is used up'
  return status === 'WARN' ? 'is nearly used up' : 'has something left'
}

interface Quota {
  /** "launch configurations of AutoScaling" */
  readonly name: string
  readonly inRegion: string
}

/** The quota that a check of service limits is about. */
export function quotaOf(item: CheckItem): Quota | undefined {
  const name = textAt(item['check-item-detail'], 'Limit Name')
  if (name === undefined) return undefined
  const service = textAt(item['check-item-detail'], 'Service')
  const region = regionOf(item)
  return {
    name: service === undefined ? name : `${name} of ${service}`,
    inRegion: region === undefined ? '' : ` in ${region}`,
  }
}

/** "check Low Utilization Amazon EC2 Instances" */
export function checkInWords(item: CheckItem): string {
  const name = item['check-name']
  return name === undefined ? 'a check' : `check ${name}`
}

export function whatOf(item: CheckItem): string {
  const quota = quotaOf(item)
  if (quota !== undefined) return `quota ${quota.name}${quota.inRegion}`
  const [resource] = item.resource_id === undefined ? [] : [resourceOfArn(item.resource_id)]
  return resource === undefined ? `what ${checkInWords(item)} is about` : `${resource.name} (${checkInWords(item)})`
}

/** Some checks write `Region/AZ`, as `eu-west-2a`; others a dash, where it is about all of them. */
function regionOf({ 'check-item-detail': detail }: { readonly 'check-item-detail': JsonObject }): string | undefined {
  const said = textAt(detail, 'Region') ?? textAt(detail, 'Region/AZ') ?? ''
  return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]?$/.exec(said)?.[1]
}

/** "5 of 5 in use" */
function inUse(item: CheckItem): string | undefined {
  const [used, limit] = ['Current Usage', 'Limit Amount'].map((name) => textAt(item['check-item-detail'], name))
  return used === undefined || limit === undefined ? undefined : `${used} of ${limit} in use`
}
