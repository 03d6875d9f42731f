import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { eksClusterOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/kubernetes-identity-provider-added',
  calls: ['eks:AssociateIdentityProviderConfig'],
  severity: 'high',
  title: (e) => {
    const issuer = textAt(e.request, 'oidc', 'issuerUrl')?.replace(/^https?:\/\//, '') ?? 'another provider'
    return `${e.actor.name} let users of ${issuer} sign in to ${named('EKS cluster', eksClusterOf(e))}`
  },
  why: 'Whoever runs that provider decides who is who in the cluster, and AWS no longer has a say.',
  respond: (e) => [
    `Ask ${e.actor.name} whose provider it is.`,
    ...ifKnown(eksClusterOf(e), (cluster) =>
      ifKnown(textAt(e.request, 'oidc', 'identityProviderConfigName'), (name) => ({
        do: 'If nobody knows it, take it away:',
        run: aws`eks disassociate-identity-provider-config --cluster-name ${cluster} --identity-provider-config type=oidc,name=${name} --region ${e.region}`,
      })),
    ),
    ...otherCalls(e),
  ],
  falsePositives: ['The company changes to another identity provider.'],
  mitre: ['T1556', 'T1098.006'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/authenticate-oidc-identity-provider.html'],
})
