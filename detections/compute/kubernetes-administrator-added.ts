import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownedNameIn } from '../requests/arns.ts'
import { eksClusterOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/kubernetes-administrator-added',
  calls: ['eks:AssociateAccessPolicy'],
  record: { requestParameters: { policyArn: [{ suffix: 'AmazonEKSClusterAdminPolicy' }] } },
  severity: 'high',
  title: (e) => {
    const principal = principalOf(e)
    const who = principal === undefined ? 'somebody' : ownedNameIn(principal, e.account.id)
    return `${e.actor.name} made ${who} an administrator of ${named('EKS cluster', eksClusterOf(e))}`
  },
  why: 'They can do anything in the cluster: read its secrets, and run programs with any of its roles.',
  respond: (e) => [
    ...ifKnown(eksClusterOf(e), (cluster) =>
      ifKnown(principalOf(e), (principal) => ({
        do: 'Take it away again:',
        run: aws`eks disassociate-access-policy --cluster-name ${cluster} --principal-arn ${principal} --policy-arn ${textAt(e.request, 'policyArn') ?? ''} --region ${e.region}`,
      })),
    ),
    `Ask ${e.actor.name} why, and whether a smaller policy would do.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A new administrator of the platform begins.'],
  mitre: ['T1098.006'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html'],
})

/** A part of the URL of the call, which may be recorded as it was sent. */
function principalOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'principalArn')?.replaceAll(/%3A/gi, ':').replaceAll(/%2F/gi, '/')
}
