import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-provider-deleted',
  calls: ['iam:DeleteSAMLProvider', 'iam:DeleteOpenIDConnectProvider'],
  severity: 'medium',
  title: (e) => {
    const saml = textAt(e.request, 'sAMLProviderArn')?.split('/').at(-1)
    const host = textAt(e.request, 'openIDConnectProviderArn')?.split('/')[1]
    const kind = e.action.name === 'DeleteSAMLProvider' ? 'SAML' : 'OIDC'
    return `${e.actor.name} deleted ${kind} provider ${saml ?? host ?? 'of unknown name'}`
  },
  why: 'Nobody who signs in through the provider gets into the account any more, nor do pipelines that use it.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    'If not, create the provider again under the same name: the roles that trust it work again at once.',
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    'Sign-in moved to another provider.',
    ...(e.action.name === 'DeleteSAMLProvider' ? [] : ['A cluster was deleted, and its provider with it.']),
  ],
  mitre: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html',
  ],
})
