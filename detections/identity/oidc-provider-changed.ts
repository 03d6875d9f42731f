import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/oidc-provider-changed',
  calls: [
    'iam:CreateOpenIDConnectProvider',
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:UpdateOpenIDConnectProviderThumbprint',
  ],
  severity: (e) => (isCluster(e) ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => {
    const provider = `OIDC provider ${hostOf(e)}`
    if (e.action.name === 'CreateOpenIDConnectProvider') return `${e.actor.name} created ${provider}`
    if (e.action.name === 'UpdateOpenIDConnectProviderThumbprint') {
      return `${e.actor.name} changed the certificates that ${provider} is known by`
    }
    return `${e.actor.name} added client ${textAt(e.request, 'clientID') ?? 'of unknown name'} to ${provider}`
  },
  why: 'Roles that trust the provider can be taken with its tokens, from anywhere and without any AWS credentials.',
  respond: (e) => {
    const arn = arnOf(e)
    return [
      `Ask ${e.actor.name} who runs the provider.`,
      ...ifKnown(arn, (arn) => [
        {
          do: 'See its clients and certificates:',
          run: aws`iam get-open-id-connect-provider --open-id-connect-provider-arn ${arn}`,
        },
        ...undo(e, arn),
      ]),
      'See that every role that trusts it asks for a subject.',
    ]
  },
  falsePositives: ({ action }) => {
    if (action.name === 'UpdateOpenIDConnectProviderThumbprint') return ['The provider renews its certificate.']
    return action.name === 'CreateOpenIDConnectProvider'
      ? ['GitHub Actions or a cluster gets roles for the first time.']
      : ['Another application of the same provider gets roles.']
  },
  mitre: ['T1484.002'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html',
  ],
})

function undo({ action, request }: ApiCall, arn: string): readonly Step[] {
  const client = textAt(request, 'clientID')
  if (action.name === 'CreateOpenIDConnectProvider') {
    return [
      {
        do: 'If nobody knows it, delete it:',
        run: aws`iam delete-open-id-connect-provider --open-id-connect-provider-arn ${arn}`,
      },
    ]
  }
  if (client === undefined) return ['If nobody knows the certificates, put the right thumbprints back.']
  return [
    {
      do: 'If nobody knows the client, take it out:',
      run: aws`iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn ${arn} --client-id ${client}`,
    },
  ]
}

function arnOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'openIDConnectProviderArn') ?? textAt(response, 'openIDConnectProviderArn')
}

function hostOf({ request }: ApiCall): string {
  const url = textAt(request, 'url') ?? textAt(request, 'openIDConnectProviderArn')?.split(':oidc-provider/')[1]
  return url?.replace(/^https:\/\//, '').split('/')[0] ?? 'of unknown name'
}

function isCluster(e: ApiCall): boolean {
  return /^oidc\.eks\.[\w-]+\.amazonaws\.com(?:\.cn)?$/.test(hostOf(e))
}
