import { defineCallDetection } from '../define-call-detection.ts'
import { ecsClusterOf, eksClusterOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/cluster-deleted',
  calls: ['ecs:DeleteCluster', 'eks:DeleteCluster'],
  // ECS deletes a cluster only when nothing runs on it.
  severity: (e) => (e.action.service === 'ecs' ? 'low' : 'high'),
  title: (e) =>
    `${e.actor.name} deleted ${e.action.service === 'eks' ? named('EKS cluster', eksClusterOf(e)) : `ECS cluster ${ecsClusterOf(e)}`}`,
  why: 'What ran on the cluster is gone, and a Kubernetes cluster takes its whole configuration with it.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whether it was meant.`,
    'If not, build it again from your repository, and restore its volumes from backups.',
    ...otherCalls(e),
  ],
  falsePositives: ['A test cluster is taken down.'],
  mitre: ['T1485', 'T1489'],
  references: [
    'https://docs.aws.amazon.com/eks/latest/APIReference/API_DeleteCluster.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html',
  ],
})
