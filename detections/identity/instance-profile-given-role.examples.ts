import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const add = (roleName: string, instanceProfileName: string, record = {}) =>
  apiCall('iam:AddRoleToInstanceProfile', { requestParameters: { roleName, instanceProfileName }, ...record })

export default defineExamples({
  fires: [
    { event: add('orders', 'web'), title: 'alice put role orders into instance profile web', severity: 'low' },
    {
      event: add('ClusterAdmin', 'ClusterAdmin'),
      title: 'alice put role ClusterAdmin into instance profile ClusterAdmin',
      severity: 'medium',
    },
    {
      event: add('orders', 'web', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice put role orders into instance profile web',
      severity: 'information',
    },
  ],
  silent: [
    { event: add('orders', 'orders'), because: 'the console does so for every new role of EC2' },
    {
      event: apiCall('iam:RemoveRoleFromInstanceProfile', {
        requestParameters: { roleName: 'orders', instanceProfileName: 'web' },
      }),
      because: 'the role was taken out',
    },
  ],
})
