import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { policyOf, policyTypeInWords, policyTypeOf } from '../requests/organization/policies.ts'

export default defineCallDetection({
  id: 'organization/policy-created',
  calls: ['organizations:CreatePolicy'],
  severity: 'information',
  title: (e) => `${e.actor.name} created ${policyTypeInWords(policyTypeOf(e))} ${policyOf(e)}`,
  why: 'It does nothing until it is attached, but shows that the rules of the organization are being changed.',
  respond: (e) => {
    const id = textAt(e.response, 'policy', 'policySummary', 'id')
    return [
      ...(id === undefined ? [] : [{ do: 'Read it:', run: aws`organizations describe-policy --policy-id ${id}` }]),
      `Ask ${e.actor.name} where it is to hold.`,
    ]
  },
  falsePositives: ['A new rule is prepared.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html'],
})
