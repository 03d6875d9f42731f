import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, type Json, listAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { takesAll } from '../requests/audit-trail/finding-criteria.ts'
import { textIn, valueIn } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/security-hub-rule-suppresses',
  calls: [
    'securityhub:CreateAutomationRule',
    'securityhub:BatchUpdateAutomationRules',
    'securityhub:CreateAutomationRuleV2',
    'securityhub:UpdateAutomationRuleV2',
  ],
  where: (e) => rulesThatSuppress(e).length > 0,
  severity: (e) => (someTakesAll(e) ? 'high' : 'medium'),
  title: (e) => {
    const what = someTakesAll(e) ? 'all findings' : 'findings'
    return `${e.actor.name} made ${named('automation rule', namesOf(e))} suppress ${what} of Security Hub`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${namesOf(e)}`,
  why: 'Findings that the rule takes are put away before anybody sees them.',
  respond: (e) => [
    {
      do: 'See the rules; those of Security Hub V2 are listed by list-automation-rules-v2:',
      run: aws`securityhub list-automation-rules --region ${e.region}`,
    },
    `Ask ${e.actor.name} which findings it is for; if there is no good answer, delete the rule.`,
    'Look through the findings that it has suppressed so far.',
  ],
  falsePositives: ['Findings about something known and harmless are silenced on purpose.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_CreateAutomationRule.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/automation-rules.html',
  ],
})

/** A single rule stands in the request itself. */
function rulesThatSuppress({ request }: ApiCall): readonly Json[] {
  return [request, ...listAt(valueIn(request, 'updateAutomationRulesRequestItems'))]
    .filter((rule) => !isWord(textIn(rule, 'ruleStatus'), 'DISABLED'))
    .filter((rule) =>
      listAt(valueIn(rule, 'actions')).some(
        (action) =>
          isWord(textIn(action, 'findingFieldsUpdate', 'workflow', 'status'), 'SUPPRESSED') ||
          // The status "suppressed" of OCSF.
          textIn(action, 'findingFieldsUpdate', 'statusId') === '3',
      ),
    )
}

/** By name, where the call says it, or by ARN. */
function namesOf(e: ApiCall): readonly string[] {
  return rulesThatSuppress(e)
    .map((rule) => textIn(rule, 'ruleName') ?? textIn(rule, 'ruleArn') ?? textIn(rule, 'identifier') ?? 'unknown')
    .map((rule) => rule.split('/').at(-1) ?? rule)
}

function someTakesAll(e: ApiCall): boolean {
  return rulesThatSuppress(e).some((rule) => takesAll(valueIn(rule, 'criteria'), e))
}
