import type { ApiCall } from '../../../shared/core/event.ts'
import type { Severity } from '../../../shared/core/severity.ts'
import { alarmCalls, ruleCalls, scheduleCalls } from './blinding/events.ts'
import { functionCalls, functionStops, roleCalls } from './blinding/functions.ts'
import { bucketCalls, logFilterCalls, logGroupCalls, stackCalls, stackDeletion } from './blinding/stack.ts'
import { keyCalls, queueCalls, tableCalls, topicCalls } from './blinding/stores.ts'

/** What a call does to a part of Tocsin, for a title: "alice `did` Tocsin's own role x`after`". */
export interface Harm {
  readonly did: string
  readonly after?: string
  /** Whoever does it, but for those who deploy Tocsin. */
  readonly severity: Exclude<Severity, 'low' | 'information'>
  /** A deployment does it, too: what CloudFormation does for those who deploy Tocsin is not told, since the deployment is. */
  readonly routine?: true
}

/** A call that can blind Tocsin, weaken it, or let another speak for it. */
export interface BlindingCall {
  /** As in a detection: `lambda:DeleteFunction2*`. */
  readonly call: string
  /** Where it names the part, if not where the calls of its service do: `resourceArn`, `filterNames.name`. */
  readonly named?: string
  /** A function where only some forms of the call do harm. */
  readonly harm: Harm | ((e: ApiCall) => Harm | undefined)
}

/** The calls that one detection tells. */
export interface BlindingCalls {
  /** CloudFormation's types of the parts that they act on. */
  readonly types: readonly string[]
  readonly noun: string
  readonly calls: readonly [BlindingCall, ...BlindingCall[]]
}

/**
 * For each kind of part of the stack, the calls that can blind it, by the ID of the detection that tells them. Made from
 * the list of all calls of these services (botocore 1.44.8); test/corpus/blinding.test.ts holds it against that list and
 * against the template, and names what was left out on purpose.
 */
export const blindingCalls: Readonly<Record<string, BlindingCalls>> = {
  'audit-trail/own-function-stopped': functionStops,
  'audit-trail/own-function-changed': functionCalls,
  'audit-trail/own-role-changed': roleCalls,
  'audit-trail/own-rule-changed': ruleCalls,
  'audit-trail/own-schedule-changed': scheduleCalls,
  'audit-trail/own-alarm-silenced': alarmCalls,
  'audit-trail/own-topic-cut-off': topicCalls,
  'audit-trail/own-key-changed': keyCalls,
  'audit-trail/own-table-changed': tableCalls,
  'audit-trail/own-queue-emptied': queueCalls,
  'audit-trail/own-log-subscription-deleted': logFilterCalls,
  'audit-trail/own-log-group-changed': logGroupCalls,
  'audit-trail/own-stack-deleted': stackDeletion,
  'audit-trail/own-stack-changed': stackCalls,
  'audit-trail/own-bucket-changed': bucketCalls,
}

/** The row of a call, if it can harm a part of Tocsin. */
export function blindingCallOf({ action }: Pick<ApiCall, 'action'>): BlindingCall | undefined {
  return rowsOf.get(action.service)?.find(({ call }) => isCall(call, action.name))
}

/** What a call does to the part that it names; `undefined` where it does no harm in this form. */
export function harmOf(e: ApiCall): Harm | undefined {
  const harm = blindingCallOf(e)?.harm
  return typeof harm === 'function' ? harm(e) : harm
}

const rowsOf = Map.groupBy(
  Object.values(blindingCalls).flatMap(({ calls }) => calls),
  ({ call }) => call.split(':')[0] ?? '',
)

function isCall(call: string, name: string): boolean {
  const stated = call.slice(call.indexOf(':') + 1)
  return stated.endsWith('*') ? name.startsWith(stated.slice(0, -1)) : name === stated
}
