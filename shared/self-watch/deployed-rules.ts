import { createHash } from 'node:crypto'
import { isJsonObject, type Json } from '../core/json.ts'
import { ownRoles } from '../core/own-roles.ts'

/** What tells a rule of EventBridge from what somebody made of it. */
export interface RuleMark {
  /** Of the pattern: equal for equal patterns, however they are written. */
  readonly pattern: string
  /** Whether read-only management events reach it, too. */
  readonly hearsAll: boolean
}

/** The rules that were deployed, by the function that they invoke. */
export type DeployedRules = ReadonlyMap<string, readonly RuleMark[]>

/** Lambda gives all variables together 4 KB, and a bus may have 300 rules. */
const markLength = 10

export const hearsAllState = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'

/** As deploy/rules.ts names them. */
export function ruleName(prefix: string, functionName: string, i: number): string {
  return `${prefix}-${functionName}-${i + 1}`
}

/** @param roles the ARNs that stand in the pattern of a rule where the pattern of a detection has `ownRoles` */
export function markOf(pattern: Json, roles: readonly string[] = []): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(pattern, new Set([ownRoles, ...roles]))))
    .digest('base64url')
    .slice(0, markLength)
}

/** CloudFormation may make texts of numbers and truth values on their way to EventBridge. */
function canonical(value: Json, roles: ReadonlySet<Json>): Json {
  if (Array.isArray(value)) return value.filter((item) => !roles.has(item)).map((item) => canonical(item, roles))
  if (!isJsonObject(value)) return String(value)
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, canonical(value[key] ?? null, roles)]),
  )
}

/** For an environment variable: `watch=GkzT6yUq0a,0bqkZf_Qe1+;ec2StateChange=...`. */
export function writeDeployedRules(rules: DeployedRules): string {
  return [...rules]
    .map(
      ([name, marks]) => `${name}=${marks.map(({ pattern, hearsAll }) => pattern + (hearsAll ? '+' : '')).join(',')}`,
    )
    .join(';')
}

export function readDeployedRules(text: string): DeployedRules {
  const groups = text.split(';').filter((group) => group !== '')
  return new Map(
    groups.map((group) => {
      const [name = '', marks = ''] = group.split('=')
      return [
        name,
        marks.split(',').map((mark) => ({ pattern: mark.slice(0, markLength), hearsAll: mark.endsWith('+') })),
      ]
    }),
  )
}
