import type { TocsinConfig } from '../config.ts'
import type { Result } from '../core/result.ts'
import type { AllowRule } from '../gate/allow-list.ts'
import { parseActorPattern, parseResourcePattern } from '../gate/name-patterns.ts'

/** @throws Error where a pattern or a day is none; deploy/check-config.ts says so before anything is deployed. */
export function compileAllowRules({ allow = [] }: TocsinConfig): readonly AllowRule[] {
  return allow.map(({ detection, actor, resource, reason, expires }) => ({
    detection,
    actor: compile(actor, parseActorPattern),
    resource: compile(resource, parseResourcePattern),
    reason,
    expires: endOfDay(expires),
  }))
}

function compile<Compiled>(
  pattern: string | undefined,
  parse: (pattern: string) => Result<Compiled, string>,
): Compiled | undefined {
  if (pattern === undefined) return undefined
  const matches = parse(pattern)
  if (!matches.ok) throw new Error(`"${pattern}": ${matches.problem}`)
  return matches.value
}

/** The first moment after the day, in UTC. */
export function endOfDay(day: string): Date {
  const start = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(start)) throw new Error(`"${day}" is no day like "2027-01-31"`)
  return new Date(start + 24 * 60 * 60 * 1000)
}
