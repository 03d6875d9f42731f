import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-pool-open-to-guests',
  calls: ['cognito-identity:CreateIdentityPool', 'cognito-identity:UpdateIdentityPool'],
  record: { requestParameters: { allowUnauthenticatedIdentities: [true] } },
  severity: 'medium',
  title: (e) => {
    const pool = textAt(e.request, 'identityPoolName') ?? textAt(e.request, 'identityPoolId') ?? 'of unknown name'
    return e.action.name === 'CreateIdentityPool'
      ? `${e.actor.name} created identity pool ${pool} that is open to guests`
      : `${e.actor.name} updated identity pool ${pool}, which is open to guests`
  },
  why: 'Whoever knows the ID of the pool, which stands in the app, gets AWS credentials without signing in.',
  respond: (e) => {
    const pool = textAt(e.request, 'identityPoolId') ?? textAt(e.response, 'identityPoolId')
    return [
      ...ifKnown(pool, (pool) => ({
        do: 'Find the role of guests ("unauthenticated"), and see what it may do:',
        run: aws`cognito-identity get-identity-pool-roles --identity-pool-id ${pool} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} what guests need it for; if nothing, switch guest access off in the console of Cognito.`,
    ]
  },
  falsePositives: ['An app sends usage data before people sign in, and guests may do only that.'],
  mitre: ['T1078.004', 'T1098'],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
    'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UpdateIdentityPool.html',
  ],
})
