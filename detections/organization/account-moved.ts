import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isRoot, memberOf, targetInWords } from '../requests/organization/targets.ts'

export default defineCallDetection({
  id: 'organization/account-moved',
  calls: ['organizations:MoveAccount'],
  severity: (e) => {
    if (isRoot(destinationOf(e))) return 'high'
    // New accounts begin at the root, and are put where they belong.
    return isRoot(sourceOf(e)) ? 'low' : 'medium'
  },
  title: (e) => `${e.actor.name} moved ${memberOf(e)} to ${targetInWords(destinationOf(e))}`,
  why: 'The policies of its old place no longer hold for the account; those of the new place do.',
  respond: (e) => {
    const account = textAt(e.request, 'accountId')
    const source = sourceOf(e)
    const destination = destinationOf(e)
    return [
      `Ask ${e.actor.name} why the account belongs there.`,
      ...(account === undefined || source === undefined || destination === undefined
        ? []
        : [
            {
              do: 'If it does not, move it back:',
              run: aws`organizations move-account --account-id ${account} --source-parent-id ${destination} --destination-parent-id ${source}`,
            },
          ]),
    ]
  },
  falsePositives: ['The organization is put in a new order.', 'A new account is put into its OU.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_MoveAccount.html'],
})

function sourceOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'sourceParentId')
}

function destinationOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'destinationParentId')
}
