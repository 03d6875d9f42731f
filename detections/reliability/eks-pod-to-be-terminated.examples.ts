import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('eks/fargate-pod-scheduled-termination.json'),
      title: 'Pod my-pod-name (EKS cluster my-cluster) will be terminated: EKS could not move it for a patch',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.eks', 'EKS Fargate Pod Scheduled Termination', {}),
      title: 'A pod will be terminated: EKS could not move it for a patch',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.eks', 'EKS Addon Update Succeeded', { clusterName: 'my-cluster' }),
      because: 'it is another event, of an add-on',
    },
  ],
})
