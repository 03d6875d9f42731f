import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/user-pool-mfa-off',
  calls: ['cognito-idp:SetUserPoolMfaConfig', 'cognito-idp:UpdateUserPool'],
  record: { requestParameters: { mfaConfiguration: ['OFF'] } },
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off MFA for user pool ${textAt(e.request, 'userPoolId') ?? 'of unknown ID'}`,
  why: 'A password is now enough for every user of the applications that use the pool.',
  respond: (e) => {
    const pool = textAt(e.request, 'userPoolId')
    return [
      ...ifKnown(pool, (pool) => [
        {
          do: 'See what is left of its settings:',
          run: aws`cognito-idp get-user-pool-mfa-config --user-pool-id ${pool} --region ${e.region}`,
        },
        {
          do: 'Offer MFA by an app again:',
          run: aws`cognito-idp set-user-pool-mfa-config --user-pool-id ${pool} --mfa-configuration OPTIONAL --software-token-mfa-configuration Enabled=true --region ${e.region}`,
        },
      ]),
      `Ask ${e.actor.name} why, and set MFA to ON where it was required before.`,
    ]
  },
  falsePositives: ['The pool never had MFA, and its settings were written again.'],
  mitre: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html',
  ],
})
