import type { Kind } from '../shared/core/event.ts'
import { at, isJsonObject } from '../shared/core/json.ts'
import type { Handler } from '../shared/lambda/handler.ts'
import { type Route, type RouteName, routeNames, routes } from '../shared/lambda/routes.ts'
import { compilePattern } from '../shared/patterns/index.ts'
import { sources } from '../shared/sources/index.ts'
import { isAlarmForm } from '../shared/transports/alarm-forms.ts'

/** The modules that Lambda loads. Each reads its environment when it is imported. */
const modules: { readonly [Name in RouteName]: () => Promise<{ readonly handler: Handler }> } = {
  ec2StateChange: () => import('../functions/ec2-state-change.ts'),
  consoleLogin: () => import('../functions/console-login.ts'),
  apiCall: () => import('../functions/api-call.ts'),
  alarmState: () => import('../functions/alarm-state.ts'),
  configCompliance: () => import('../functions/config-compliance.ts'),
  logSubscription: () => import('../functions/log-subscription.ts'),
  watch: () => import('../functions/watch.ts'),
  serviceEvent: () => import('../functions/service-event.ts'),
}

export async function loadHandler(name: RouteName): Promise<Handler> {
  const { handler } = await modules[name]()
  return handler
}

/** The function whose kind of event this is, if any: by the payload's shape, as its trigger would hand it over. */
export function functionFor(payload: unknown): RouteName | undefined {
  if (isAlarmForm(payload)) return 'alarmState'
  const trigger = isJsonObject(payload) && at(payload, 'awslogs') !== undefined ? 'logs' : 'eventbridge'
  return routeNames.find((name) => {
    const route: Route = routes[name]
    return route.trigger === trigger && (trigger === 'logs' || route.kinds.some((kind) => isEventOf(kind, payload)))
  })
}

function isEventOf(kind: Kind, payload: unknown): boolean {
  const pattern = envelopePatterns.get(kind) ?? envelopePattern(kind)
  envelopePatterns.set(kind, pattern)
  return pattern.matches(payload)
}

const envelopePatterns = new Map<Kind, ReturnType<typeof compilePattern>>()

/** Without the detail: whether anything in it matters is for the detections to say. */
function envelopePattern(kind: Kind): ReturnType<typeof compilePattern> {
  const { detail: _, ...pattern } = sources[kind].pattern
  return compilePattern(pattern)
}
