import type { ListedDetection } from '../core/deferred-detection.ts'
import type { Kind } from '../core/event.ts'
import { unwrapAlarm } from '../transports/alarm-forms.ts'
import { unwrapEventBridge } from '../transports/eventbridge.ts'
import { unwrapLogs } from '../transports/logs.ts'
import type { Transport } from '../transports/transport.ts'

export interface Route {
  /** What invokes the function: rules on the default event bus, or subscription filters of log groups. */
  readonly trigger: 'eventbridge' | 'logs'
  readonly unwrap: Transport
  /** The kinds of event that can reach the function. */
  readonly kinds: readonly Kind[]
  /** Detections whose IDs begin so are judged; all of the kinds where it is left out. */
  readonly only?: string
}

/** The functions, by their names in serverless.yml. */
export const routes = {
  ec2StateChange: { trigger: 'eventbridge', unwrap: unwrapEventBridge, kinds: ['ec2-state-change'] },
  consoleLogin: { trigger: 'eventbridge', unwrap: unwrapEventBridge, kinds: ['console-login'] },
  apiCall: {
    trigger: 'eventbridge',
    unwrap: unwrapEventBridge,
    kinds: ['api-call', 'cloudtrail-service-event', 'network-activity', 'insight'],
  },
  alarmState: { trigger: 'eventbridge', unwrap: unwrapAlarm, kinds: ['alarm-state'] },
  configCompliance: { trigger: 'eventbridge', unwrap: unwrapEventBridge, kinds: ['config-compliance'] },
  // CloudTrail can write its records into a log group, too.
  logSubscription: {
    trigger: 'logs',
    unwrap: unwrapLogs,
    kinds: ['log-line', 'api-call', 'cloudtrail-service-event', 'network-activity', 'insight', 'console-login'],
  },
  // What is done to the parts of Tocsin comes by rules and a role of its own, too: whoever blinds one way is told by the other.
  watch: { trigger: 'eventbridge', unwrap: unwrapEventBridge, kinds: ['api-call'], only: 'audit-trail/own-' },
  // Last: any event may be one of its own.
  serviceEvent: {
    trigger: 'eventbridge',
    unwrap: unwrapEventBridge,
    kinds: ['finding', 'health-event', 'service-event'],
  },
} as const satisfies Readonly<Record<string, Route>>

/** The detections that the function of a route asks about its events. */
export function judgedBy<Listed extends ListedDetection>(
  { kinds, only = '' }: Route,
  detections: readonly Listed[],
): readonly Listed[] {
  return detections.filter(({ id, on }) => kinds.includes(on) && id.startsWith(only))
}

/** Whether it hears the calls that alerts wait for, and who takes which role. */
export function hearsCalls({ kinds, only }: Route): boolean {
  return kinds.includes('api-call') && only === undefined
}

/** The functions that a schedule invokes, by their names in serverless.yml. */
export const scheduledNames = ['sweep', 'digest'] as const

export type RouteName = keyof typeof routes

export const routeNames: readonly RouteName[] = Object.keys(routes).filter((name) => isRouteName(name))

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name)
}
