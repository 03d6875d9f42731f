import { type Json, opened } from '../../core/json.ts'
import { ownValue } from '../../core/own-value.ts'
import stated from './required-parameters.json' with { type: 'json' }

/** @param call as `iam:PutUserPolicy` */
export function requiredParameters(call: string): readonly string[] {
  return ownValue<string>(stated, call)?.split(' ') ?? []
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

/**
 * The calls of a service of which it is known, as `iam:PutUserPolicy`.
 * @param service as `iam`
 */
export function callsWithRequired(service: string): readonly string[] {
  callsByService ??= Map.groupBy(Object.keys(stated), (call) => call.slice(0, call.indexOf(':')))
  return callsByService.get(service) ?? []
}

let callsByService: ReadonlyMap<string, readonly string[]> | undefined

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
