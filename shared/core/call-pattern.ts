import type { EventPattern, ValuePattern } from './pattern.ts'

/**
 * What CloudTrail's record of one of these calls looks like.
 * @param calls as `iam:CreateAccessKey`: `eventSource` without `.amazonaws.com`, and `eventName`. A star at the end
 *   stands for any ending: Lambda appends a date, as in `lambda:CreateFunction*`.
 */
export function callPattern(calls: readonly string[]): EventPattern {
  const names = new Map<string, ValuePattern[]>()
  for (const call of calls) {
    const [service = '', name = ''] = call.split(':')
    const value = name.endsWith('*') ? { prefix: name.slice(0, -1) } : name
    names.set(service, [...(names.get(service) ?? []), value])
  }
  const patterns = [...names].map(([service, eventName]) => ({
    eventSource: [`${service}.amazonaws.com`],
    eventName,
  }))
  const [only, ...others] = patterns
  return only !== undefined && others.length === 0 ? only : { $or: patterns }
}
