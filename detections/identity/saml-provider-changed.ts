import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/saml-provider-changed',
  calls: ['iam:CreateSAMLProvider', 'iam:UpdateSAMLProvider'],
  severity: 'high',
  title: (e) =>
    e.action.name === 'CreateSAMLProvider'
      ? `${e.actor.name} created SAML provider ${nameOf(e)}`
      : `${e.actor.name} changed the metadata of SAML provider ${nameOf(e)}`,
  why: 'Whoever holds the key of the provider can sign in as anybody, in every role that trusts the provider.',
  respond: (e) => {
    const arn = arnOf(e)
    return [
      `Ask ${e.actor.name} whose provider it is, and compare the certificate with the one of your provider.`,
      ...ifKnown(arn, (arn) => [
        { do: 'See the metadata:', run: aws`iam get-saml-provider --saml-provider-arn ${arn}` },
        e.action.name === 'CreateSAMLProvider'
          ? {
              do: 'If it is not yours, delete it:',
              run: aws`iam delete-saml-provider --saml-provider-arn ${arn}`,
            }
          : 'If it is not yours, put the right metadata back with "aws iam update-saml-provider".',
      ]),
      stopActor(e),
    ]
  },
  falsePositives: (e) => [
    e.action.name === 'CreateSAMLProvider'
      ? 'Sign-in through another provider is set up.'
      : 'The certificate of the provider is renewed.',
  ],
  mitre: ['T1484.002', 'T1606.002'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSAMLProvider.html',
  ],
})

function arnOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'sAMLProviderArn') ?? textAt(response, 'sAMLProviderArn')
}

function nameOf(e: ApiCall): string {
  return textAt(e.request, 'name') ?? arnOf(e)?.split('/').at(-1) ?? 'of unknown name'
}
