import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const roleArn = 'arn:aws:iam::111122223333:role/load-from-s3'

const toCluster = (requestParameters: JsonObject = {}, record: JsonObject = {}) =>
  apiCall('rds:AddRoleToDBCluster', {
    requestParameters: { dBClusterIdentifier: 'orders', roleArn, ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: toCluster(), title: 'alice gave database cluster orders role load-from-s3', severity: 'low' },
    {
      event: apiCall('rds:AddRoleToDBInstance', {
        requestParameters: { dBInstanceIdentifier: 'orders', roleArn, featureName: 's3Import' },
      }),
      title: 'alice gave database orders role load-from-s3 (s3Import)',
      severity: 'low',
    },
    {
      event: toCluster({ featureName: 'Lambda' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice gave database cluster orders role load-from-s3 (Lambda)',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: toCluster({ roleArn: 'arn:aws:iam::111122223333:role/AdministratorAccess' }),
      because: 'compute/powerful-role-passed tells it',
    },
    { event: toCluster({}, { errorCode: 'DBClusterNotFoundFault' }), because: 'there is no such cluster' },
  ],
})
