import { isJsonObject, listAt } from './json.ts'
import type { EventPattern } from './pattern.ts'

/**
 * What `detail.eventSource` of CloudTrail's record must be one of, as `iam.amazonaws.com`; `undefined` where a pattern does
 * not name it by whole words.
 */
export function eventSourcesOf({ detail }: EventPattern): readonly string[] | undefined {
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
