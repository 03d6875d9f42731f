import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, type Json, listAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isWorld, worldInWords } from '../requests/network/world.ts'
import { eksClusterOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/kubernetes-endpoint-public',
  calls: ['eks:UpdateClusterConfig'],
  where: (e) => isPublic(e) || isForWorld(e),
  severity: (e) => (isForWorld(e) ? 'high' : 'medium'),
  title: (e) => {
    const where = isForWorld(e) ? `to ${worldInWords(rangesIn(e.request))}` : 'beyond its network'
    return `${e.actor.name} opened the API of ${named('EKS cluster', eksClusterOf(e))} ${where}`
  },
  why: 'Anyone there can try stolen credentials or a new flaw on the Kubernetes API.',
  respond: (e) => [
    ...ifKnown(eksClusterOf(e), (cluster) => ({
      do: 'If nobody needs it from outside, close it; from then on it answers only inside its network, and locks out all who came from addresses that were let in before:',
      run: aws`eks update-cluster-config --name ${cluster} --resources-vpc-config endpointPublicAccess=false,endpointPrivateAccess=true --region ${e.region}`,
    })),
    `Ask ${e.actor.name} who needs to reach it, and from which addresses.`,
  ],
  falsePositives: ['A cluster without a private network link is run from the office.'],
  mitre: ['T1133', 'T1686.001'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html'],
})

function isPublic({ request }: ApiCall): boolean {
  const [access] = listAt(request, 'resourcesVpcConfig', 'endpointPublicAccess')
  return flagAt(access) === true && rangesIn(request).length === 0
}

function rangesIn(request: Json): readonly string[] {
  return listAt(request, 'resourcesVpcConfig', 'publicAccessCidrs').filter((range) => typeof range === 'string')
}

function isForWorld({ request }: ApiCall): boolean {
  const [access] = listAt(request, 'resourcesVpcConfig', 'endpointPublicAccess')
  return flagAt(access) !== false && isWorld(...rangesIn(request))
}
