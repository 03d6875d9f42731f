import { isJsonObject } from '../shared/core/json.ts'
import { ownRoles } from '../shared/core/own-roles.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import { type Route, routeNames, routes, scheduledNames } from '../shared/lambda/routes.ts'
import { attribute, functionId, type Resources, roleId } from './cloudformation.ts'

/** The stack's KMS keys, by their logical IDs. */
const keys = ['AlertsKey', 'WatchKey'] as const

const keyArns = keys.map((key) => attribute(key, 'Arn'))
const roleArns = [...routeNames, ...scheduledNames].map((name) => attribute(roleId(name), 'Arn'))

/** The variable that names the functions' roles to a function. */
export const roleVariable = {
  TOCSIN_ROLES: { 'Fn::Join': [',', roleArns] },
}

/**
 * What adds to the environment of the functions that judge calls the ARNs of the stack's keys, since an event names a key by
 * its ID alone, and of the functions' roles, since a role of the same name may be anybody's. The framework merges it into the
 * functions that it makes of serverless.yml when it packages them; there it would have `invoke local` ask AWS for the ARNs.
 */
export function ownPartVariables(): Resources {
  const judging = Object.entries<Route>(routes).filter(([, { kinds }]) => kinds.includes('api-call'))
  const Variables = { TOCSIN_KEYS: { 'Fn::Join': [',', keyArns] }, ...roleVariable }
  return Object.fromEntries(
    judging.map(([name]) => [
      functionId(name),
      { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables } } },
    ]),
  )
}

/** The pattern as the template has it: with the ARNs of the functions' roles where it means them. */
export function withOwnRoles(pattern: EventPattern): unknown {
  return withRoles(pattern)
}

function withRoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => (item === ownRoles ? roleArns : [withRoles(item)]))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withRoles(field)]))
}
