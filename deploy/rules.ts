import type { Detection } from '../shared/core/detection.ts'
import type { Kind } from '../shared/core/event.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import { patternOf } from '../shared/match-detections.ts'
import { attribute, capitalized, functionId, type Resources } from './cloudformation.ts'
import { packPatterns } from './merge-patterns.ts'

/** EventBridge's default quota for one bus. */
export const maxRulesPerBus = 300

/** The patterns of the rules that let through what the detections of `kinds` match, and nothing else. */
export function rulePatterns(detections: readonly Detection[], kinds: readonly Kind[]): readonly EventPattern[] {
  return packPatterns(detections.filter(({ on }) => kinds.includes(on)).map(patternOf))
}

/** The rules on the default event bus that invoke the function `name`. */
export function ruleResources(name: string, prefix: string, patterns: readonly EventPattern[]): Resources {
  return Object.fromEntries(
    patterns.flatMap((pattern, i) => {
      const id = `${capitalized(name)}Rule${i + 1}`
      return [
        [id, { Type: 'AWS::Events::Rule', Properties: rule(name, `${prefix}-${name}-${i + 1}`, pattern) }],
        [
          `${id}Permission`,
          {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              Action: 'lambda:InvokeFunction',
              FunctionName: attribute(functionId(name), 'Arn'),
              Principal: 'events.amazonaws.com',
              SourceArn: attribute(id, 'Arn'),
            },
          },
        ],
      ] as const
    }),
  )
}

function rule(functionName: string, ruleName: string, pattern: EventPattern): object {
  return {
    Name: ruleName,
    Description: 'Generated from the patterns of the detections',
    EventPattern: pattern,
    State: 'ENABLED',
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
