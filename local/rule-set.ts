import { type DeployedRule, deployedRules } from '../deploy/rules.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { Envelope } from '../shared/core/envelope.ts'
import { at } from '../shared/core/json.ts'
import { type Route, routes } from '../shared/lambda/routes.ts'
import { compilePattern } from '../shared/patterns/index.ts'

export interface NamedRule extends DeployedRule {
  /** The function and a number, as in the names of the stack's rules: `apiCall-1`. */
  readonly name: string
  /** Whether EventBridge would hand it the event. */
  readonly letsThrough: (event: Envelope) => boolean
}

/** All rules that a stack with these detections has. */
export function namedRules(detections: readonly Detection[]): readonly NamedRule[] {
  return Object.entries<Route>(routes)
    .filter(([, { trigger }]) => trigger === 'eventbridge')
    .flatMap(([name, route]) =>
      deployedRules(detections, route).map((rule, i) => ({ ...rule, name: `${name}-${i + 1}`, ...judging(rule) })),
    )
}

function judging({ pattern, state }: DeployedRule): Pick<NamedRule, 'letsThrough'> {
  const matcher = compilePattern(pattern)
  const seesReadOnly = state === 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'
  return { letsThrough: (event) => (seesReadOnly || !isReadOnlyCall(event)) && matcher.matches(event) }
}

/** A read-only management event of CloudTrail, which AWS sends to rules that ask for all of them alone. */
function isReadOnlyCall(event: Envelope): boolean {
  return (
    event['detail-type'] === 'AWS API Call via CloudTrail' &&
    at(event.detail, 'readOnly') === true &&
    at(event.detail, 'managementEvent') !== false
  )
}

/** What kind of event it is, in a few words: `iam:CreateUser`, or its `detail-type`. */
export function eventInWords({ source, detail, 'detail-type': detailType }: Envelope): string {
  const name = at(detail, 'eventName')
  return typeof name === 'string' ? `${source.replace(/^aws\./, '')}:${name}` : detailType
}
