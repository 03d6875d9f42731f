import { isFailureName } from '../../shared/sources/cloudtrail/left-undone.ts'
import type { Parameter } from './models.ts'

const reading = /:(?:Batch)?(?:Check|Describe|Evaluate|Get|List|Lookup|Query|Search|Validate)(?![a-z])/

/**
 * The lists in answers that say of single things what failed, by call: those that are called so, and those whose items
 * have an error, with the paths of their texts. What only reads is left out.
 */
export function listsOfFailures(answers: Iterable<Parameter>): Record<string, string> {
  const lists = new Map<string, Set<string>>()
  for (const { call, path } of answers) {
    const [list = '', ...rest] = path.split('[]')
    if (path.includes('=')) continue
    if (reading.test(call) || rest.length === 0 || /[.{]/.test(list)) continue
    const key = `${call} ${list}`
    lists.set(key, (lists.get(key) ?? new Set()).add(path))
  }
  const byCall = new Map<string, string[]>()
  for (const [key, paths] of lists) {
    const [call = '', list = ''] = key.split(' ')
    const hasError = [...paths].some((path) => /\[\]\.(?:error|failure|exception)\w*(?:\.|$)/i.test(path))
    if (hasError || isFailureName(list)) byCall.set(call, [...(byCall.get(call) ?? []), ...paths])
  }
  const sorted = [...byCall].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([call, paths]) => [call, [...new Set(paths)].sort().join(' ')]))
}
