import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const onOrders = (parameters: object, record: object = {}) =>
  apiCall('rds:ModifyDBInstance', { requestParameters: { dBInstanceIdentifier: 'orders', ...parameters }, ...record })

export default defineExamples({
  fires: [
    {
      event: onOrders({ vpcSecurityGroupIds: ['sg-0123456789abcdef0'] }),
      title: 'alice put database orders into security group sg-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: onOrders(
        { vpcSecurityGroupIds: ['sg-0123456789abcdef0', 'sg-0fedcba9876543210'] },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' },
      ),
      title: 'alice put database orders into security group sg-0123456789abcdef0 and 1 more',
      severity: 'information',
    },
    {
      event: apiCall('elasticfilesystem:ModifyMountTargetSecurityGroups', {
        requestParameters: { mountTargetId: 'fsmt-0123456789abcdef0', securityGroups: ['sg-0123456789abcdef0'] },
      }),
      title: 'alice put mount target fsmt-0123456789abcdef0 into security group sg-0123456789abcdef0',
    },
  ],
  silent: [
    { event: onOrders({ multiAZ: true }), because: 'something else is changed' },
    { event: onOrders({ vpcSecurityGroupIds: [] }), because: 'no group is named' },
  ],
})
