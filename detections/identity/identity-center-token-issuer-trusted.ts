import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-center-token-issuer-trusted',
  calls: ['sso:CreateTrustedTokenIssuer'],
  severity: 'medium',
  title: (e) => `${e.actor.name} made Identity Center trust tokens of ${issuerOf(e)}`,
  why: 'Whoever issues those tokens can act as a user of Identity Center in the applications that take them.',
  respond: (e) => {
    const arn = textAt(e.response, 'trustedTokenIssuerArn')
    return [
      ...ifKnown(arn, (arn) => ({
        do: 'If nobody knows the issuer, delete it:',
        run: aws`sso-admin delete-trusted-token-issuer --trusted-token-issuer-arn ${arn} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} who runs the issuer, and which application needs it.`,
    ]
  },
  falsePositives: ['An application such as Redshift or QuickSight gets the identity of its users from a provider.'],
  mitre: ['T1484.002'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateTrustedTokenIssuer.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/using-apps-with-trusted-token-issuer.html',
  ],
})

function issuerOf({ request }: ApiCall): string {
  const url = textAt(request, 'trustedTokenIssuerConfiguration', 'oidcJwtConfiguration', 'issuerUrl')
  return url?.replace(/^https:\/\//, '').split('/')[0] ?? textAt(request, 'name') ?? 'an issuer of unknown name'
}
