import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn, otherAccountIn, ownedNameIn } from '../requests/arns.ts'
import { namesAt } from '../requests/parameters.ts'
import { eksClusterOf } from '../requests/resource-names.ts'
import { named, someOf } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/kubernetes-access-changed',
  calls: [
    'eks:AssociateAccessPolicy',
    'eks:CreateAccessEntry',
    'eks:UpdateAccessEntry',
    'eks:DeleteAccessEntry',
    'eks:DisassociateAccessPolicy',
  ],
  // Who becomes an administrator of the cluster is told by a detection of its own.
  where: (e) => e.action.name !== 'AssociateAccessPolicy' || policyOf(e) !== 'AmazonEKSClusterAdminPolicy',
  severity: (e) => {
    const isGrave = /Admin/.test(policyOf(e) ?? '') || otherAccountIn(principalOf(e), e.account.id) !== undefined
    return isGrave && !takesAway(e) ? 'medium' : 'low'
  },
  gravest: 'medium',
  title: (e) => {
    const cluster = named('EKS cluster', eksClusterOf(e))
    const principal = principalOf(e)
    const who = principal === undefined ? 'a user or role that is not named' : ownedNameIn(principal, e.account.id)
    const what = policyOf(e) ?? (groups(e).length > 0 ? `the rights of ${someOf(groups(e))}` : undefined)
    if (takesAway(e)) return `${e.actor.name} took ${what ?? 'access'} to ${cluster} from ${who}`
    return `${e.actor.name} let ${who} into ${cluster}${what === undefined ? '' : ` with ${what}`}`
  },
  why: 'Access entries decide who in AWS may work in the cluster, beside and before the rules of Kubernetes.',
  respond: (e) => [
    ...ifKnown(eksClusterOf(e), (cluster) => ({
      do: 'See who has access:',
      run: aws`eks list-access-entries --cluster-name ${cluster} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A team or a node group is given access to the cluster, or leaves it.'],
  mitre: ['T1098.006'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html'],
})

function takesAway({ action }: ApiCall): boolean {
  return /^(?:Delete|Disassociate)/.test(action.name)
}

function policyOf({ request }: ApiCall): string | undefined {
  return nameIn(decoded(textAt(request, 'policyArn')))
}

function principalOf({ request }: ApiCall): string | undefined {
  return decoded(textAt(request, 'principalArn'))
}

function groups({ request }: ApiCall): readonly string[] {
  return namesAt(request, 'kubernetesGroups')
}

/** A part of the URL of the call, which may be recorded as it was sent. */
function decoded(text: string | undefined): string | undefined {
  return text?.replaceAll(/%3A/gi, ':').replaceAll(/%2F/gi, '/')
}
