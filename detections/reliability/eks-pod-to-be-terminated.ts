import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { eksFargatePod, podInWords } from '../../shared/sources/services/eks.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(eksFargatePod, {
  id: 'reliability/eks-pod-to-be-terminated',
  severity: 'medium',
  title: (pod) => `${podInWords(pod)} will be terminated: EKS could not move it for a patch`,
  window: { minutes: 24 * 60 },
  why: 'EKS does not tell again: it ends the pod at that time, whether others take over its work or not.',
  respond: ({ clusterName = unknownName, podNamespace }, e) => [
    {
      do: 'To reach the cluster with kubectl:',
      run: aws`eks update-kubeconfig --name ${clusterName} --region ${e.region}`,
    },
    `See that no two disruption budgets cover the pod, and that they let one pod go: kubectl get poddisruptionbudgets${inNamespace(podNamespace)}.`,
    `Restart its deployment at a time that suits you, before EKS ends the pod: kubectl rollout restart deployment NAME${inNamespace(podNamespace)}.`,
  ],
  falsePositives: ['The pod is gone by then, or others do its work.'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/fargate-pod-patching.html'],
})

function inNamespace(namespace: string | undefined): string {
  return namespace === undefined ? '' : ` -n ${namespace}`
}
