import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modify = (parameters: object) =>
  apiCall('rds:ModifyDBInstance', { requestParameters: { dBInstanceIdentifier: 'orders', ...parameters } })

export default defineExamples({
  fires: [
    {
      event: modify({ masterUserPassword: '****', applyImmediately: true }),
      title: 'alice set a new master password for database orders',
      severity: 'medium',
    },
    {
      event: apiCall('redshift:ModifyCluster', {
        requestParameters: { clusterIdentifier: 'sales', masterUserPassword: '****' },
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
      }),
      title: 'role Deploy (session ci-42) set a new master password for Redshift cluster sales',
      severity: 'low',
    },
    {
      event: apiCall('redshift-serverless:UpdateNamespace', {
        requestParameters: { namespaceName: 'reports', adminUserPassword: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      }),
      title: 'alice set a new master password for Redshift namespace reports',
    },
  ],
  silent: [
    { event: modify({ manageMasterUserPassword: true }), because: 'AWS makes the password and keeps it' },
    { event: modify({ allocatedStorage: 100 }), because: 'something else is changed' },
  ],
})
