import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { askWhom, harmlessFor } from '../requests/audience.ts'
import { textIn, valueIn } from '../requests/parameters.ts'
import { otherAccounts, publicStatements } from '../requests/policy-document.ts'
import { emailIdentityOf } from '../requests/resource-names.ts'
import { accountsInWords } from '../requests/words.ts'

export default defineCallDetection({
  id: 'organization/email-identity-shared',
  calls: ['ses:CreateEmailIdentityPolicy', 'ses:PutIdentityPolicy', 'ses:UpdateEmailIdentityPolicy'],
  where: (e) => sharedWith(e) !== undefined,
  severity: (e) => {
    if (isForEveryone(e)) return 'high'
    return 'medium'
  },
  title: (e) => `${e.actor.name} let ${sharedWith(e) ?? 'others'} send mail as ${emailIdentityOf(e) ?? 'an identity'}`,
  why: 'Mail from outside then bears your name, passes all checks, and counts against your reputation.',
  respond: (e) => {
    const identity = emailIdentityOf(e)
    const policy = textIn(e.request, 'policyName')
    return [
      ...(identity === undefined || policy === undefined
        ? []
        : [
            {
              do: 'If it is not expected, delete the policy:',
              run: aws`ses delete-identity-policy --identity ${identity} --policy-name ${policy} --region ${e.region}`,
            },
          ]),
      askWhom(e, { everyone: isForEveryone(e) }),
    ]
  },
  falsePositives: (e) =>
    harmlessFor({ everyone: isForEveryone(e) }, 'An account of the company sends for the domain of another one.'),
  mitre: ['T1098', 'T1496.004'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference/API_PutIdentityPolicy.html'],
})

function isForEveryone({ request }: ApiCall): boolean {
  return publicStatements(valueIn(request, 'policy')).length > 0
}

function sharedWith(e: ApiCall): string | undefined {
  if (isForEveryone(e)) return 'everyone'
  const accounts = otherAccounts(valueIn(e.request, 'policy'), e.account.id)
  if (accounts.length === 0) return undefined
  return accountsInWords(accounts)
}
