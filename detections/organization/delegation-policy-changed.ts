import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { audienceInWords, policyAudience, reachesOutside } from '../requests/audience.ts'
import { allowedActions } from '../requests/policy-document.ts'

export default defineCallDetection({
  id: 'organization/delegation-policy-changed',
  calls: ['organizations:PutResourcePolicy', 'organizations:DeleteResourcePolicy'],
  severity: (e) => {
    if (isDeleted(e)) return 'low'
    return letsChange(e) ? 'high' : 'medium'
  },
  title: (e) => {
    if (isDeleted(e)) return `${e.actor.name} deleted the delegation policy of the organization`
    const right = letsChange(e) ? 'change' : 'read'
    return `${e.actor.name} let ${whomIn(e)} ${right} parts of the organization`
  },
  why: 'The policy says which accounts, beside the management account, may work on the organization and its policies.',
  respond: (e) => [
    ...(isDeleted(e)
      ? []
      : [
          { do: 'Read the policy:', run: aws`organizations describe-resource-policy` },
          {
            do: 'If it is not expected, delete all of it; what was delegated before must be put again:',
            run: aws`organizations delete-resource-policy`,
          },
        ]),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['A platform team manages policies from its own account.'],
  mitre: ['T1484.002', 'T1098'],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteResourcePolicy'
}

function policyIn({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'content') ?? textAt(response, 'resourcePolicy', 'content')
}

/** A policy that was not recorded may hold anything. */
function letsChange(e: ApiCall): boolean {
  const actions = allowedActions(policyIn(e))
  return actions.length === 0 || actions.some((action) => !/^organizations:(?:describe|list)/i.test(action))
}

function whomIn(e: ApiCall): string {
  const policy = policyIn(e)
  const audience = policyAudience(policy, e.account.id)
  if (audience.everyone) return 'every account'
  if (reachesOutside(audience)) return audienceInWords(audience)
  return policy === undefined ? 'accounts that the record does not name' : 'its own account'
}
