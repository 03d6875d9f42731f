import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const arn = 'arn:aws:logs:us-east-1:111122223333:log-group:/orders:*'

export default defineExamples({
  fires: [
    {
      event: apiCall('logs:DeleteDataProtectionPolicy', { requestParameters: { logGroupIdentifier: arn } }),
      title: 'alice removed the masking of sensitive data of log group /orders',
      severity: 'medium',
    },
    {
      event: apiCall('logs:DisassociateKmsKey', { requestParameters: { logGroupName: '/orders' } }),
      title: 'alice removed the KMS key of log group /orders',
      severity: 'medium',
    },
    {
      event: apiCall('logs:PutLogGroupDeletionProtection', {
        requestParameters: { logGroupIdentifier: '/orders', deletionProtectionEnabled: false },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice removed the deletion protection of log group /orders',
      severity: 'low',
    },
    {
      event: apiCall('logs:DeleteAccountPolicy', {
        requestParameters: { policyName: 'main', policyType: 'DATA_PROTECTION_POLICY' },
      }),
      title: 'alice removed the masking of sensitive data of all log groups',
    },
  ],
  silent: [
    {
      event: apiCall('logs:PutLogGroupDeletionProtection', {
        requestParameters: { logGroupIdentifier: '/orders', deletionProtectionEnabled: true },
      }),
      because: 'the log group is protected',
    },
    {
      event: apiCall('logs:DeleteAccountPolicy', {
        requestParameters: { policyName: 'main', policyType: 'FIELD_INDEX_POLICY' },
      }),
      because: 'only an index was deleted',
    },
  ],
})
