import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const onMain = (parameters: object, record: object = {}) =>
  apiCall('rds:ModifyDBCluster', { requestParameters: { dBClusterIdentifier: 'main', ...parameters }, ...record })
const onTable = (parameters: object) =>
  apiCall('dynamodb:UpdateTable', { requestParameters: { tableName: 'sessions', ...parameters } })

export default defineExamples({
  fires: [
    {
      event: onMain({ deletionProtection: false, applyImmediately: true }),
      title: 'alice switched off the deletion protection of database cluster main',
      severity: 'medium',
    },
    {
      event: onMain({ deletionProtection: false }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice switched off the deletion protection of database cluster main',
      severity: 'low',
    },
    {
      event: onTable({ deletionProtectionEnabled: false }),
      title: 'alice switched off the deletion protection of table sessions',
      severity: 'medium',
    },
    {
      event: apiCall('rds:ModifyGlobalCluster', {
        requestParameters: { globalClusterIdentifier: 'world', deletionProtection: false },
      }),
      title: 'alice switched off the deletion protection of global database world',
    },
  ],
  silent: [
    { event: onMain({ deletionProtection: true }), because: 'the protection is switched on' },
    { event: onTable({ billingMode: 'PAY_PER_REQUEST' }), because: 'something else is changed' },
  ],
})
