import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { fullAccess, policyOf } from '../requests/organization/policies.ts'
import { isRoot, targetInWords } from '../requests/organization/targets.ts'

export default defineCallDetection({
  id: 'organization/policy-attached',
  calls: ['organizations:AttachPolicy'],
  severity: (e) => {
    const weighty = textAt(e.request, 'policyId') === fullAccess || isRoot(textAt(e.request, 'targetId'))
    return weighty ? 'medium' : 'low'
  },
  gravest: 'medium',
  title: (e) => `${e.actor.name} attached policy ${policyOf(e)} to ${targetInWords(textAt(e.request, 'targetId'))}`,
  why: 'From now on the policy decides what every account below can do; it can lock people out, or undo limits.',
  respond: (e) => {
    const policy = textAt(e.request, 'policyId')
    const target = textAt(e.request, 'targetId')
    if (policy === undefined || target === undefined) return [`Ask ${e.actor.name} which policy it is, and why.`]
    return [
      { do: 'Read the policy:', run: aws`organizations describe-policy --policy-id ${policy}` },
      {
        do: 'If it does harm, detach it:',
        run: aws`organizations detach-policy --policy-id ${policy} --target-id ${target}`,
      },
      `Ask ${e.actor.name} what it is for.`,
    ]
  },
  falsePositives: ['A new rule is brought in, or a new OU gets its policies.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html'],
})
