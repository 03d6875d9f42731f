import { type Json, opened } from '../core/json.ts'
import stated from './required-parameters.json' with { type: 'json' }

/** @param call as `iam:PutUserPolicy` */
export function requiredParameters(call: string): readonly string[] {
  return byCall.get(call) ?? []
}

/**
 * The parameters that AWS takes no such call without, and that the record of one that succeeded lacks: it shows less than
 * was asked. A name counts inside of CloudTrail's own wrapping, too.
 */
export function missingParameters(parameters: Json, call: string): readonly string[] {
  const required = requiredParameters(call)
  if (required.length === 0) return []
  const shown = new Set(namesIn(parameters))
  return required.filter((name) => !shown.has(name.toLowerCase()))
}

const byCall: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(stated).map(([call, names]) => [call, names.split(' ')]),
)

/** The calls of which it is known, as `iam:PutUserPolicy`. */
export const callsWithRequired: readonly string[] = [...byCall.keys()]

function namesIn(value: Json | undefined): readonly string[] {
  const held = typeof value === 'string' ? opened(value) : value
  if (typeof held !== 'object' || held === null) return []
  return Object.entries(held).flatMap(([name, inner]) => [
    name.toLowerCase(),
    ...(wraps.test(name) ? namesIn(inner) : []),
  ])
}

/** What CloudTrail wraps parameters in: `{instancesSet: {items: [{instanceId}]}}`, `{CreateVpcEndpointRequest: {VpcId}}`. */
const wraps = /(?:Request|Input|Set)$|^items$|^\d+$/
