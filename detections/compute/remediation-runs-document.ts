import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, type Json, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { isOfAws } from '../requests/compute/script-documents.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/remediation-runs-document',
  calls: ['config:PutRemediationConfigurations'],
  where: (e) => remediationIn(e) !== undefined,
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} had document ${nameIn(textAt(remediationIn(e), 'targetId')) ?? 'of unknown name'} run whenever Config rule ${ruleOf(e) ?? 'of unknown name'} is broken`,
  why: 'It runs under a role of its own, again and again, and whoever can break the rule can have it run.',
  respond: (e) => [
    ...ifKnown(textAt(remediationIn(e), 'targetId'), (document) => ({
      do: 'Read what it does:',
      run: aws`ssm get-document --name ${document} --region ${e.region}`,
    })),
    ...ifKnown(ruleOf(e), (rule) => ({
      do: 'If nobody expects it, take it off the rule:',
      run: aws`configservice delete-remediation-configuration --config-rule-name ${rule} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what it is for.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A rule gets a repair of your own.'],
  mitre: ['T1546', 'T1651'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_PutRemediationConfigurations.html'],
})

/** One that runs by itself, and no document of AWS's. */
function remediationIn({ request }: ApiCall): Json | undefined {
  return listAt(request, 'remediationConfigurations').find(
    (each) =>
      flagAt(each, 'automatic') === true &&
      isWord(textAt(each, 'targetType'), 'SSM_DOCUMENT') &&
      !isOfAws(textAt(each, 'targetId') ?? ''),
  )
}

function ruleOf(e: ApiCall): string | undefined {
  return textAt(remediationIn(e), 'configRuleName')
}
