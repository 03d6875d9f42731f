import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { powerfulGuestRole } from '../requests/identity/guest-role.ts'
import { ifKnown, otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/guests-given-powerful-role',
  calls: ['cognito-identity:SetIdentityPoolRoles'],
  where: (e) => powerfulGuestRole(e) !== undefined,
  severity: 'high',
  title: (e) =>
    `${e.actor.name} let guests of identity pool ${textAt(e.request, 'identityPoolId') ?? 'of unknown ID'}, who do not sign in, act as ${powerfulGuestRole(e)}`,
  why: 'Whoever knows the ID of the pool, which stands in the app, gets the powers of the role without signing in.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'identityPoolId'), (pool) => ({
      do: 'See which roles the pool gives, and to whom:',
      run: aws`cognito-identity get-identity-pool-roles --identity-pool-id ${pool} --region ${e.region}`,
    })),
    'Give guests a role that may do next to nothing, or no access at all, at once.',
    stopActor(e),
    `Ask ${e.actor.name} why; the role has credentials out there for an hour more.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The role has a powerful name, but may do little.'],
  mitre: ['T1098.003', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_SetIdentityPoolRoles.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',
  ],
})
