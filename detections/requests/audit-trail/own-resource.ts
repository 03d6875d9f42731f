import type { ApiCall } from '../../../shared/core/event.ts'
import { at, isJsonObject, type Json, listAt } from '../../../shared/core/json.ts'
import { blindingCallOf } from './blinding-calls.ts'

/** Where the calls of a service name what they act on: by a name, an ARN or a URL. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  cloudformation: ['stackName', 'changeSetName'],
  dynamodb: ['tableName'],
  events: ['rule', 'name'],
  iam: ['roleName'],
  lambda: ['functionName'],
  logs: ['logGroupName', 'logGroupIdentifier', 'resourceIdentifier'],
  monitoring: ['alarmName', 'alarmNames', 'muteTargets.alarmNames'],
  scheduler: ['name'],
  sns: ['topicArn', 'subscriptionArn'],
  sqs: ['queueUrl'],
}

/** CloudTrail lists keys and buckets beside the parameters, and the names are short: their parameters may be withheld. */
const listed: ReadonlySet<string> = new Set(['kms', 's3'])

/** The resources of Tocsin's own stack that a call acts on, by name. */
export function ownResources(e: ApiCall): readonly string[] {
  const { action, request, resources, ownParts } = e
  const named = (values: readonly Json[]) => [
    ...new Set(values.map((value) => ownName(String(value), ownParts)).filter((name) => name !== undefined)),
  ]
  if (listed.has(action.service)) return named(resources.map(({ arn, name }) => arn ?? name))
  const own = blindingCallOf(e)?.named
  return (own === undefined ? (parameters[action.service] ?? []) : [own])
    .map((path) => named(valuesAt(request, path.split('.'))))
    .reduce((found, next) => (found.length > 0 ? found : next), [])
}

/** The values at the end of a path, through every list on the way. */
function valuesAt(value: Json | undefined, [key, ...rest]: readonly string[]): readonly Json[] {
  if (key === undefined) return listAt(value)
  const holders = isJsonObject(value) ? [value] : listAt(value)
  return holders.flatMap((holder) => valuesAt(at(holder, key), rest))
}

/** Whether a call does nothing to Tocsin that a detection of audit-trail/own-* tells. */
export function isOnOthers(call: ApiCall): boolean {
  const isTold = blindingCallOf(call) !== undefined || call.action.name === 'Subscribe'
  return !isTold || ownResources(call).length === 0
}

/**
 * The name of a part of Tocsin: it begins with `service` of serverless.yml, and a dash.
 * @param others what Tocsin has that is not named so: ARNs of keys, names of log groups
 */
export function ownName(stated: string, others: readonly string[] = []): string | undefined {
  const named = stated.split(/[:/]/).find((part) => part.startsWith('tocsin-'))
  if (named !== undefined) return named
  const known = others.find((other) => isSame(other, stated))
  return known?.startsWith('arn:') ? known.split('/').at(-1) : known
}

/** A key is named by its ARN or its ID, a log group by its name or its ARN, which may end in `:*`. */
function isSame(known: string, stated: string): boolean {
  if (known === stated) return true
  if (known.startsWith('arn:')) return known.endsWith(`/${stated}`)
  return stated.replace(/:\*$/, '').endsWith(`:log-group:${known}`)
}
