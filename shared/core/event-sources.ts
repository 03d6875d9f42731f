import { isJsonObject, listAt } from './json.ts'
import type { EventPattern } from './pattern.ts'

/**
 * What `detail.eventSource` of CloudTrail's record must be one of, as `iam.amazonaws.com`, or else `source` of an event that
 * a service sends, as `aws.ecs`; `undefined` where a pattern names neither by whole words.
 */
export function eventSourcesOf({ detail, source }: EventPattern): readonly string[] | undefined {
  return sourcesInRecord(detail) ?? textsIn(source)
}

function sourcesInRecord(detail: EventPattern[string] | undefined): readonly string[] | undefined {
  if (!isJsonObject(detail)) return undefined
  const own = textsIn(detail['eventSource'])
  const hasOwn = listAt(detail, '$or').some((branch) => isJsonObject(branch) && 'eventSource' in branch)
  if (own !== undefined && !hasOwn) return own
  if (detail['eventSource'] !== undefined) return undefined
  const branches = listAt(detail, '$or').map((branch) =>
    textsIn(isJsonObject(branch) ? branch['eventSource'] : undefined),
  )
  const all = branches.flatMap((texts) => texts ?? [])
  return branches.length > 0 && branches.every((texts) => texts !== undefined) ? all : undefined
}

function textsIn(wanted: unknown): readonly string[] | undefined {
  if (!Array.isArray(wanted)) return undefined
  const texts = wanted.filter((one) => typeof one === 'string')
  return texts.length === wanted.length ? texts : undefined
}
