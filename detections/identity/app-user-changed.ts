import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/app-user-changed',
  calls: [
    'cognito-idp:AdminConfirmSignUp',
    'cognito-idp:AdminSetUserPassword',
    'cognito-idp:AdminUpdateUserAttributes',
  ],
  severity: 'low',
  title: (e) => `${e.actor.name} ${didInWords(e)} user pool ${poolOf(e) ?? 'of unknown ID'} for the first time`,
  why: 'Who sets the password or the e-mail address of a user of an app can sign in as that user.',
  respond: (e) => [
    ...ifKnown(poolOf(e), (pool) => ({
      do: 'See who was changed last:',
      run: aws`cognito-idp list-users --user-pool-id ${pool} --query sort_by(Users,&UserLastModifiedDate)[-5:] --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why; the back end of the app does it, people seldom.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A back end or the support desk begins to do it; each alerts once for each pool.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${e.action.name} ${poolOf(e) ?? ''} ${lastingName(e.actor)}`,
  mitre: ['T1098', 'T1556'],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html',
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html',
  ],
})

function didInWords({ action }: ApiCall): string {
  if (action.name === 'AdminSetUserPassword') return 'set the password of a user in'
  return action.name === 'AdminConfirmSignUp' ? 'confirmed a new user in' : 'changed a user in'
}

function poolOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'userPoolId')
}
