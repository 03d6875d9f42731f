import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { limitsAccess, policyOf, policyTypeInWords, policyTypeOf } from '../requests/organization/policies.ts'
import { readStatements } from '../requests/policy-document.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/policy-changed',
  calls: ['organizations:UpdatePolicy'],
  severity: (e) => {
    if (!isRewritten(e)) return 'information'
    if (forbidsNothing(e)) return 'high'
    return limitsAccess(policyTypeOf(e)) ? 'medium' : 'low'
  },
  title: (e) => {
    const policy = `${policyTypeInWords(policyTypeOf(e))} ${policyOf(e)}`
    if (!isRewritten(e)) return `${e.actor.name} renamed ${policy}`
    return `${e.actor.name} changed ${policy}${forbidsNothing(e) ? ', which now forbids nothing' : ''}`
  },
  why: 'The change holds at once in every account that the policy is attached to.',
  respond: (e) => {
    const id = textAt(e.request, 'policyId')
    return [
      ...ifKnown(id, (id) => [
        { do: 'Read the policy as it is now:', run: aws`organizations describe-policy --policy-id ${id}` },
        { do: 'See where it holds:', run: aws`organizations list-targets-for-policy --policy-id ${id}` },
      ]),
      `Ask ${e.actor.name} why; AWS keeps no older version, so take the old text from your repository.`,
    ]
  },
  falsePositives: ['Policies are kept in a repository, and a reviewed change was deployed.'],
  mitre: ['T1666', 'T1685'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_UpdatePolicy.html'],
})

/** Whether the text changed, and not only the name or the description. */
function isRewritten({ request }: ApiCall): boolean {
  return (
    textAt(request, 'content') !== undefined ||
    (textAt(request, 'name') === undefined && textAt(request, 'description') === undefined)
  )
}

/** Lists of what is allowed say Allow, too, but never allow everything. */
function forbidsNothing(e: ApiCall): boolean {
  if (!limitsAccess(policyTypeOf(e))) return false
  const statements = readStatements(textAt(e.request, 'content') ?? textAt(e.response, 'policy', 'content'))
  return statements.length > 0 && statements.every(({ effect, actions }) => effect === 'Allow' && actions.includes('*'))
}
