import { type Route, routes } from '../shared/routes.ts'
import { attribute, functionId, type Resources } from './cloudformation.ts'

/** The stack's KMS keys, by their logical IDs. */
const keys = ['AlertsKey', 'WatchKey'] as const

/**
 * What adds the ARNs of the stack's keys to the environment of the functions that judge calls: an event names a key by its ID
 * alone. The framework merges it into the functions that it makes of serverless.yml when it packages them; there it would
 * have `invoke local` ask AWS for the ARNs.
 */
export function ownKeyVariables(): Resources {
  const judging = Object.entries<Route>(routes).filter(([, { kinds }]) => kinds.includes('api-call'))
  const arns = keys.map((key) => attribute(key, 'Arn'))
  return Object.fromEntries(
    judging.map(([name]) => [
      functionId(name),
      {
        Type: 'AWS::Lambda::Function',
        Properties: { Environment: { Variables: { TOCSIN_KEYS: { 'Fn::Join': [',', arns] } } } },
      },
    ]),
  )
}
