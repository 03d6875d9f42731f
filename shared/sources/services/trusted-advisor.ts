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
  resources: ({ resource_id: arn }) => (arn === undefined ? [] : [resourceOfArn(arn)]),
  matter: (item) => [item['check-name'] ?? '', quotaOf(item)?.name ?? '', regionOf(item) ?? ''].join(' '),
  what: (item) => `Trusted Advisor says ${item.status ?? 'something new'} of ${whatOf(item)}`,
  lines: (item) => scalarLines(item['check-item-detail']).slice(0, 20),
})

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
    inRegion: region === undefined || region === '-' ? '' : ` in ${region}`,
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
  return resource === undefined ? checkInWords(item) : `${resource.name} in ${checkInWords(item)}`
}

/** Some checks write `Region/AZ`, as `eu-west-2a`. */
function regionOf({ 'check-item-detail': detail }: { readonly 'check-item-detail': JsonObject }): string | undefined {
  return textAt(detail, 'Region') ?? textAt(detail, 'Region/AZ')
}
