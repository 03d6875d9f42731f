import { familyOf } from '../shared/core/alert.ts'
import type { Detection } from '../shared/core/detection.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import { causePattern, patternOf, takingPattern } from '../shared/judging/match-detections.ts'
import { hearsCalls, judgedBy, type Route } from '../shared/lambda/routes.ts'
import { hearsAllState, ruleName } from '../shared/self-watch/deployed-rules.ts'
import { attribute, capitalized, functionId, type Resources, substitute } from './cloudformation.ts'
import { groupPatterns, type Owned } from './group-patterns.ts'
import { mergePatterns } from './merge-patterns.ts'
import { withOwnRoles } from './own-parts.ts'
import { widenPattern } from './widen-pattern.ts'

/** EventBridge's default quota for one bus. */
export const maxRulesPerBus = 300

export interface DeployedRule {
  readonly pattern: EventPattern
  /**
   * CloudTrail's read-only management events reach a rule only in the second state.
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html
   */
  readonly state: 'ENABLED' | typeof hearsAllState
  /** The IDs of those whose events it lets through. */
  readonly detections: readonly string[]
}

/**
 * The rules that let through what the detections of a route match, the calls that alerts wait for, and where read-only calls
 * are heard, who takes which role; nothing else.
 */
export function deployedRules(detections: readonly Detection[], route: Route): readonly DeployedRule[] {
  const relevant = judgedBy(route, detections)
  const takesCalls = hearsCalls(route)
  const rulesOf = (readOnly: boolean, state: DeployedRule['state']): readonly DeployedRule[] => {
    const asking = relevant.filter((detection) => needsReadOnly(detection) === readOnly)
    const others = takesCalls ? [readOnly ? takingsOf(relevant) : causePattern(detections)] : []
    const patterns: readonly Owned<string | undefined>[] = [
      ...asking.map((detection) => ({ pattern: ruledPattern(detection), owner: detection.id })),
      ...others.flatMap((pattern) => (pattern === undefined ? [] : { pattern, owner: undefined })),
    ]
    return groupPatterns(patterns).map((group) => ({
      pattern: mergePatterns(group.map(({ pattern }) => pattern)),
      state,
      detections: [...new Set(group.flatMap(({ owner }) => owner ?? []))],
    }))
  }
  return [...rulesOf(false, 'ENABLED'), ...rulesOf(true, hearsAllState)]
}

/** What a rule asks for a detection's sake. What only reads is done often, and what users name is theirs to choose. */
function ruledPattern(detection: Detection): EventPattern {
  const isExact = needsReadOnly(detection) || familyOf(detection.id) === 'custom'
  return isExact ? patternOf(detection) : widenPattern(patternOf(detection))
}

/** What is charged for is only asked for where other read-only calls are. */
function takingsOf(relevant: readonly Detection[]): EventPattern | undefined {
  return relevant.some(({ readOnlyCalls }) => readOnlyCalls === true) ? takingPattern() : undefined
}

/**
 * Sign-ins always: AWS keeps from other rules what is read-only by its flag or begins with Get, as `GetSigninToken` does,
 * which opens the console. There are few of them, so no configuration need leave them out.
 */
function needsReadOnly({ on, readOnlyCalls }: Detection): boolean {
  return readOnlyCalls === true || on === 'console-login'
}

/**
 * The rules on another bus: of one's own detections on events that services send, since AWS's own events come over the
 * default bus alone.
 */
export function rulesOnOtherBus(detections: readonly Detection[], route: Route): readonly DeployedRule[] {
  if (!route.kinds.includes('service-event')) return []
  const own = detections.filter(({ id, on }) => on === 'service-event' && familyOf(id) === 'custom')
  return deployedRules(own, route)
}

/**
 * The rules on an event bus, the default one where none is named, that invoke the function `name`, and the permission for
 * all of them: a function's policy may have 20 KB, which a permission for each rule would exceed at about 50.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export function ruleResources(
  name: string,
  prefix: string,
  rules: readonly DeployedRule[],
  bus?: { readonly name: string; readonly number: number },
): Resources {
  if (rules.length === 0) return {}
  const onBus = bus === undefined ? '' : `OnBus${bus.number}`
  const resources = rules.map((deployed, i) => {
    const properties = {
      ...(bus && { EventBusName: bus.name }),
      ...rule(name, ruleName(prefix, name, i), deployed),
    }
    return [`${capitalized(name)}${onBus}Rule${i + 1}`, { Type: 'AWS::Events::Rule', Properties: properties }] as const
  })
  return {
    ...Object.fromEntries(resources),
    [`${capitalized(name)}${onBus}RulesPermission`]: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: attribute(functionId(name), 'Arn'),
        Principal: 'events.amazonaws.com',
        SourceArn: substitute(
          `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:rule/${bus === undefined ? '' : `${bus.name}/`}${prefix}-${name}-*`,
        ),
      },
    },
  }
}

function rule(functionName: string, ruleName: string, { pattern, state }: DeployedRule): object {
  return {
    Name: ruleName,
    Description: 'Generated from the patterns of the detections',
    EventPattern: withOwnRoles(pattern),
    State: state,
    Targets: [
      {
        Id: functionName,
        Arn: attribute(functionId(functionName), 'Arn'),
        DeadLetterConfig: { Arn: attribute('DeadLetterQueue', 'Arn') },
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      },
    ],
  }
}
