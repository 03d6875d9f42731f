import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/user-pool-provider-added',
  calls: ['cognito-idp:CreateIdentityProvider', 'cognito-idp:UpdateIdentityProvider'],
  severity: 'medium',
  title: (e) => {
    const did = e.action.name === 'CreateIdentityProvider' ? 'let' : 'changed how'
    const pool = textAt(e.request, 'userPoolId') ?? 'of unknown ID'
    return `${e.actor.name} ${did} ${providerOf(e) ?? 'an identity provider'} ${did === 'let' ? 'vouch' : 'vouches'} for who signs in to user pool ${pool}`
  },
  why: 'Whoever runs the provider can sign in to the apps that use it as anybody, also as a user who is there already where e-mail addresses are matched.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'userPoolId'), (pool) =>
      ifKnown(providerOf(e), (provider) => [
        {
          do: 'See whose it is, and which fields of its answers are believed:',
          run: aws`cognito-idp describe-identity-provider --user-pool-id ${pool} --provider-name ${provider} --region ${e.region}`,
        },
        {
          do: 'If nobody expects it and it is new, take it away:',
          run: aws`cognito-idp delete-identity-provider --user-pool-id ${pool} --provider-name ${provider} --region ${e.region}`,
        },
      ]),
    ),
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['An app gets another way to sign in.', 'A certificate or a secret of the provider is renewed.'],
  mitre: ['T1484.002', 'T1556'],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html',
  ],
})

function providerOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'providerName')
}
