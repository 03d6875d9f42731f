import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (statement: object, record: object = {}) =>
  apiCall('backup:PutBackupVaultAccessPolicy', {
    requestParameters: {
      backupVaultName: 'main',
      policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*', ...statement }] }),
    },
    ...record,
  })
const other = { AWS: 'arn:aws:iam::123456789012:root' }

export default defineExamples({
  fires: [
    {
      event: put({ Principal: '*', Action: 'backup:*' }),
      title: 'alice opened backup vault main to everyone',
      severity: 'high',
    },
    {
      event: put({ Principal: other, Action: ['backup:StartCopyJob', 'backup:DeleteRecoveryPoint'] }),
      title: 'alice opened backup vault main to account 123456789012',
      severity: 'high',
    },
    {
      event: put({ Principal: other, Action: 'backup:*' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice opened backup vault main to account 123456789012',
      severity: 'high',
    },
    {
      event: put({ Principal: other, Action: 'backup:CopyIntoBackupVault' }),
      title: 'alice opened backup vault main to account 123456789012',
      severity: 'low',
    },
    {
      event: put({
        Principal: '*',
        Action: 'backup:CopyIntoBackupVault',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
      }),
      title: 'alice opened backup vault main to organization o-exampleorgid (yours or another)',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: put({ Effect: 'Deny', Principal: '*', Action: 'backup:DeleteRecoveryPoint' }),
      because: 'everyone is forbidden to delete',
    },
  ],
})
