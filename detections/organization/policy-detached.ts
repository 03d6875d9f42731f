import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { fullAccess, policyOf } from '../requests/organization/policies.ts'
import { targetInWords } from '../requests/organization/targets.ts'

export default defineCallDetection({
  id: 'organization/policy-detached',
  calls: ['organizations:DetachPolicy'],
  severity: (e) => {
    if (takesAccess(e)) return 'low'
    return 'high'
  },
  title: (e) => `${e.actor.name} detached policy ${policyOf(e)} from ${targetInWords(textAt(e.request, 'targetId'))}`,
  why: 'What the policy forbade there is allowed again, or what only it allowed is not.',
  respond: (e) => {
    const policy = textAt(e.request, 'policyId')
    const target = textAt(e.request, 'targetId')
    if (policy === undefined || target === undefined) return [`Ask ${e.actor.name} which policy it was, and why.`]
    return [
      {
        do: 'If it is not expected, attach it again:',
        run: aws`organizations attach-policy --policy-id ${policy} --target-id ${target}`,
      },
      {
        do: 'See what is still in force there:',
        run: aws`organizations list-policies-for-target --target-id ${target} --filter SERVICE_CONTROL_POLICY`,
      },
      `Ask ${e.actor.name} why.`,
    ]
  },
  falsePositives: ['A policy is replaced by another one, attached at the same time.'],
  mitre: ['T1666', 'T1685'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_DetachPolicy.html'],
})

/** Without the policy that allows everything, only what others allow is left. */
function takesAccess({ request }: ApiCall): boolean {
  return textAt(request, 'policyId') === fullAccess
}
