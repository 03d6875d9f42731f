import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/account-created',
  calls: ['organizations:CreateAccount', 'organizations:CreateGovCloudAccount'],
  masked: ['email', 'accountName'],
  severity: 'medium',
  title: (e) => {
    const name = textIn(e.request, 'accountName')
    return `${e.actor.name} asked for a new ${isGovCloud(e) ? 'GovCloud' : 'member'} account${name === undefined ? '' : ` ${name}`}`
  },
  why: 'A new account has new quotas and few eyes on it, and its bill is yours.',
  respond: (e) => {
    const request = textAt(e.response, 'createAccountStatus', 'id')
    return [
      `Ask ${e.actor.name} what the account is for.`,
      ...ifKnown(request, (request) => ({
        do: 'See whether it was made, and its ID:',
        run: aws`organizations describe-create-account-status --create-account-request-id ${request}`,
      })),
      'If nobody wants it, close it from the management account as soon as it is there.',
    ]
  },
  falsePositives: ['A team gets its own account, by hand or through an account factory.'],
  mitre: ['T1136.003', 'T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html'],
})

function isGovCloud({ action }: ApiCall): boolean {
  return action.name === 'CreateGovCloudAccount'
}
