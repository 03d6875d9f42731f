import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { limitsAccess, policiesInWords, policyTypeOf } from '../requests/organization/policies.ts'

export default defineCallDetection({
  id: 'organization/policy-type-disabled',
  calls: ['organizations:DisablePolicyType'],
  severity: (e) => (limitsAccess(policyTypeOf(e)) ? 'critical' : 'medium'),
  gravest: 'critical',
  title: (e) => `${e.actor.name} switched off all ${policiesInWords(policyTypeOf(e))} of the organization`,
  why: 'Every policy of the type is detached everywhere at once, and where each was attached is forgotten.',
  respond: (e) => {
    const type = policyTypeOf(e)
    const root = textAt(e.request, 'rootId')
    return [
      ...(type === undefined || root === undefined
        ? []
        : [
            {
              do: 'Switch the type on again; the policies still exist, but are attached nowhere:',
              run: aws`organizations enable-policy-type --root-id ${root} --policy-type ${type}`,
            },
            { do: 'List the policies, and attach them again:', run: aws`organizations list-policies --filter ${type}` },
          ]),
      `Ask ${e.actor.name} why.`,
    ]
  },
  falsePositives: ['A kind of policy that was only tried out is given up.'],
  mitre: ['T1666', 'T1685'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisablePolicyType.html'],
})
