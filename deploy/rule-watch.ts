import { type DeployedRules, hearsAllState, markOf, writeDeployedRules } from '../shared/self-watch/deployed-rules.ts'
import { allow, functionId, type Resources, type Statement, substitute } from './cloudformation.ts'
import { roleVariable } from './own-parts.ts'
import type { DeployedRule } from './rules.ts'

/** What tells the sweeper which rules were deployed. */
export function ruleMarks(rules: ReadonlyMap<string, readonly DeployedRule[]>): Resources {
  const marks: DeployedRules = new Map(
    [...rules].map(([name, deployed]) => [
      name,
      deployed.map(({ pattern, state }) => ({ pattern: markOf(pattern), hearsAll: state === hearsAllState })),
    ]),
  )
  const Properties = { Environment: { Variables: { TOCSIN_RULES: writeDeployedRules(marks), ...roleVariable } } }
  return { [functionId('sweep')]: { Type: 'AWS::Lambda::Function', Properties } }
}

/**
 * With what the sweeper's role sees the rules that are there. IAM knows no resource for the two lists: who may call them
 * sees the names and patterns of all rules, and can change none.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html
 */
export function maySeeRules(prefix: string): readonly Statement[] {
  const own = `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:rule/${prefix}-*`
  return [
    allow(['events:ListRules', 'events:ListRuleNamesByTarget'], '*'),
    allow(['events:ListTargetsByRule'], substitute(own)),
  ]
}
