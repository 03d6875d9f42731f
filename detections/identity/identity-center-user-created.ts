import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { directoryUserOf } from '../requests/identity/identity-center.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-center-user-created',
  // An identity provider that keeps the directory up to date comes by SCIM, and has an event source of its own.
  calls: ['sso-directory:CreateUser', 'identitystore:CreateUser'],
  severity: 'low',
  title: (e) => {
    const id = directoryUserOf(e)
    return `${e.actor.name} created ${id === undefined ? 'a user' : `user ${id}`} in Identity Center`
  },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${directoryUserOf(e)}`,
  why: 'The user was made in Identity Center itself, past the provider from which users usually come.',
  respond: (e) => {
    const id = directoryUserOf(e)
    const store = textAt(e.request, 'identityStoreId')
    const ids = id !== undefined && store !== undefined ? { id, store } : undefined
    return [
      ...ifKnown(ids, (ids) => [
        {
          do: 'See who it is:',
          run: aws`identitystore describe-user --identity-store-id ${ids.store} --user-id ${ids.id} --region ${e.region}`,
        },
        {
          do: 'If nobody knows the user, delete it:',
          run: aws`identitystore delete-user --identity-store-id ${ids.store} --user-id ${ids.id} --region ${e.region}`,
        },
      ]),
      `Ask ${e.actor.name} for whom it is.`,
    ]
  },
  falsePositives: ['Users are kept in the directory of Identity Center itself, and somebody new has come.'],
  mitre: ['T1136.003'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html'],
})
