import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('eks:DeleteCluster', { requestParameters: { name: 'main' } }),
      title: 'alice deleted EKS cluster main',
      severity: 'high',
    },
    {
      event: apiCall('ecs:DeleteCluster', {
        requestParameters: { cluster: 'arn:aws:ecs:us-east-1:111122223333:cluster/test' },
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) deleted ECS cluster test',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('eks:DeleteNodegroup', { requestParameters: { name: 'main', nodegroupName: 'spot' } }),
      because: 'the cluster stays',
    },
    {
      event: apiCall('ecs:DeleteCluster', {
        requestParameters: { cluster: 'main' },
        errorCode: 'ClusterContainsServicesException',
      }),
      because: 'services still run there, and it was refused',
    },
  ],
})
