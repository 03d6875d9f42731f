import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (parameters: object, answered: boolean, record: object = {}) =>
  apiCall('dms:CreateReplicationInstance', {
    requestParameters: {
      replicationInstanceIdentifier: 'move-orders',
      replicationInstanceClass: 'dms.t3.medium',
      ...parameters,
    },
    responseElements: { replicationInstance: { publiclyAccessible: answered } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: create({ publiclyAccessible: true }, true),
      title: 'alice created replication instance move-orders with a public address',
      severity: 'medium',
    },
    {
      event: create({}, true, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice created replication instance move-orders with a public address',
      severity: 'low',
    },
  ],
  silent: [
    { event: create({ publiclyAccessible: false }, false), because: 'it is private' },
    {
      event: create({ publiclyAccessible: true }, true, { errorCode: 'ResourceQuotaExceededFault' }),
      because: 'AWS refused',
    },
  ],
})
