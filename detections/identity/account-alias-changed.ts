import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/account-alias-changed',
  calls: ['iam:CreateAccountAlias', 'iam:DeleteAccountAlias'],
  severity: 'low',
  title: (e) => {
    const alias = aliasOf(e)
    const words = alias === undefined ? 'the account alias' : `account alias ${alias}`
    return `${e.actor.name} ${isDeleted(e) ? 'deleted' : 'set'} ${words}`
  },
  why: (e) =>
    isDeleted(e)
      ? 'The alias is the address at which people sign in: it stops working, and somebody else can claim it.'
      : 'The alias is the address at which people sign in; one that there was before stops working, and is free for others.',
  respond: (e) => {
    const alias = aliasOf(e)
    return [
      `Ask ${e.actor.name} why, and tell those who sign in to the account.`,
      ...(isDeleted(e) && alias !== undefined
        ? [
            {
              do: 'If it was a mistake, take the alias back before somebody else does:',
              run: aws`iam create-account-alias --account-alias ${alias}`,
            },
          ]
        : []),
    ]
  },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.name}`,
  falsePositives: (e) => [
    isDeleted(e)
      ? 'The account is closed, or gets another name.'
      : 'A new account gets its name, or the company changes its own.',
  ],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteAccountAlias'
}

function aliasOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'accountAlias')
}
