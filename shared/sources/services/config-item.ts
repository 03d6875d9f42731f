import type { JsonObject } from '../../core/json.ts'
import { isJsonObject } from '../../core/json.ts'
import { resourceInWords } from '../../core/resource.ts'
import { jsonObject, optionalObject, text } from '../read-leniently.ts'
import { thingInWords } from './named-thing.ts'
import { scalarFields } from './scalar-lines.ts'
import { type Detail, defineService } from './service.ts'

const item = { resourceType: text, resourceId: text, resourceName: text, ARN: text, changeType: text }

const change = {
  configurationItem: optionalObject(item),
  configurationItemSummary: optionalObject(item),
  configurationItemDiff: optionalObject({ changeType: text, changedProperties: jsonObject }),
}

export type ItemChange = Detail<typeof change>

/** So many lines tell what is different, and each so much of it. */
const mostLines = 10
const longestValue = 120

/**
 * AWS Config recorded that a resource is different from before. An item of more than 256 KB comes without what is different, as a
 * summary.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/monitor-config-with-cloudwatchevents.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/example-sns-notification.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/oversized-notification-example.html
 */
export const configItem = defineService({
  source: 'aws.config',
  detailTypes: ['Config Configuration Item Change'],
  detail: change,
  resources: (one) => {
    const { resourceType: type = '', resourceId, resourceName, ARN: arn } = itemIn(one)
    const name = resourceName ?? resourceId
    return name === undefined ? [] : [{ type, name, arn }]
  },
  what: (one, { resources: [arn] }) => changeInWords(one, arn),
  lines: (one) =>
    differencesIn(one)
      .slice(0, mostLines)
      .map(([path, difference]) => `${partInWords(path)}: ${differenceInWords(difference)}`),
})

/** "EC2 security group web changed: ip permissions" */
export function changeInWords(one: ItemChange, arn?: string): string {
  const { resourceType: type = '', resourceId, resourceName } = itemIn(one)
  const name = resourceName ?? resourceId ?? arn?.split(/[:/]/).at(-1)
  const thing = name === undefined ? asThing(type) : resourceInWords({ type, name })
  const changeType = one.configurationItemDiff?.changeType ?? itemIn(one).changeType
  if (changeType === 'CREATE') return `${thing} is new`
  if (changeType === 'DELETE') return `${thing} is gone`
  const parts = [...new Set(differencesIn(one).map(([path]) => partInWords(path)))]
  const named = parts.length > 3 ? [...parts.slice(0, 2), `${parts.length - 2} more`] : parts
  return `${thing} changed${named.length === 0 ? '' : ` in ${named.join(', ')}`}`
}

function asThing(type: string): string {
  return thingInWords(resourceInWords({ type, name: '' }).trim() || 'resource', undefined)
}

/** Whether it is the resource that is different, and not only what it is related to, as a group that is used by one more instance. */
export function isOfItself(one: ItemChange): boolean {
  const { changeType, changedProperties = {} } = one.configurationItemDiff ?? {}
  if (changeType === 'CREATE' || changeType === 'DELETE') return true
  return Object.keys(changedProperties).length === 0 || differencesIn(one).length > 0
}

const nothing: Detail<typeof item> = {
  resourceType: undefined,
  resourceId: undefined,
  resourceName: undefined,
  ARN: undefined,
  changeType: undefined,
}

export function itemIn(one: ItemChange): Detail<typeof item> {
  const { configurationItem: whole, configurationItemSummary: summary } = one
  return whole ?? summary ?? nothing
}

function differencesIn({ configurationItemDiff: diff }: ItemChange): readonly (readonly [path: string, JsonObject])[] {
  return Object.entries(diff?.changedProperties ?? {}).flatMap(([path, difference]) =>
    isJsonObject(difference) && !path.startsWith('Relationships') ? [[path, difference] as const] : [],
  )
}

/** "ip permissions" of `Configuration.IpPermissions.0` */
function partInWords(path: string): string {
  const [first, ...others] = path.split('.').filter((part) => !/^\d+$/.test(part))
  const stated = others.length === 0 ? (first ?? path) : others.join(' ')
  return stated.replace(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4').toLowerCase()
}

function differenceInWords({ previousValue, updatedValue }: JsonObject): string {
  const [before, after] = [previousValue, updatedValue].map((value) => valueInWords(value ?? null))
  if (before === undefined) return after === undefined ? 'changed' : `added ${after}`
  return after === undefined ? `removed ${before}` : `was ${before}, now ${after}`
}

function valueInWords(value: JsonObject[string]): string | undefined {
  if (value === null || value === undefined) return undefined
  const said = scalarFields({ '': value, value: isJsonObject(value) ? null : value })
    .map(({ name, value: text }) => (name === 'value' ? text : `${name} ${text}`))
    .join(', ')
  return said.length > longestValue ? `${said.slice(0, longestValue)}...` : said
}
