import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { eksFargatePod, podInWords } from '../../shared/sources/services/eks.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(eksFargatePod, {
  id: 'reliability/eks-pod-to-be-terminated',
  severity: 'medium',
  title: (pod) => `${podInWords(pod)} will be terminated: EKS could not move it for a patch`,
  window: { minutes: 24 * 60 },
  why: 'EKS does not tell again: at the time it names, it ends the pod, whether others take over its work or not.',
  respond: ({ clusterName = unknownName }, e) => [
    'Restart its deployment before that, at a time that suits you: kubectl rollout restart.',
    'See that no two disruption budgets cover the pod, and that they let one pod go.',
    {
      do: 'To reach the cluster with kubectl:',
      run: aws`eks update-kubeconfig --name ${clusterName} --region ${e.region}`,
    },
  ],
  falsePositives: ['The pod is gone by then, or others do its work.'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/fargate-pod-patching.html'],
})
