import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const offering = { reservedInstancesOfferingId: '0123abcd-0123-4567-89ab-0123456789ab', instanceCount: 10 }

export default defineExamples({
  fires: [
    {
      event: apiCall('ec2:PurchaseReservedInstancesOffering', { requestParameters: offering }),
      title: 'alice bought reserved capacity of EC2',
      severity: 'high',
    },
    {
      event: apiCall('rds:PurchaseReservedDBInstancesOffering', {
        requestParameters: { reservedDBInstancesOfferingId: '0123abcd-0123-4567-89ab-0123456789ab' },
      }),
      title: 'alice bought reserved capacity of RDS',
    },
    { event: apiCall('es:PurchaseReservedInstanceOffering'), title: 'alice bought reserved capacity of OpenSearch' },
  ],
  silent: [
    {
      event: apiCall('ec2:PurchaseReservedInstancesOffering', {
        requestParameters: offering,
        errorCode: 'Client.ReservedInstancesLimitExceeded',
      }),
      because: 'nothing was bought',
    },
    {
      event: apiCall('ec2:DescribeReservedInstancesOfferings', { readOnly: true }),
      because: 'somebody looked at the prices',
    },
  ],
})
