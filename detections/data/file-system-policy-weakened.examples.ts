import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const fileSystemId = 'fs-0123456789abcdef0'
const put = (AWS: string, condition: object = {}, record: object = {}) =>
  apiCall('elasticfilesystem:PutFileSystemPolicy', {
    requestParameters: {
      fileSystemId,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: ['elasticfilesystem:ClientMount'], ...condition }],
      }),
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put('*'), title: `alice opened EFS file system ${fileSystemId} to everyone`, severity: 'high' },
    {
      event: put('123456789012'),
      title: `alice opened EFS file system ${fileSystemId} to account 123456789012`,
      severity: 'medium',
    },
    {
      event: put('123456789012', {}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: `alice opened EFS file system ${fileSystemId} to account 123456789012`,
      severity: 'low',
    },
    {
      event: apiCall('elasticfilesystem:DeleteFileSystemPolicy', { requestParameters: { fileSystemId } }),
      title: `alice deleted the policy of EFS file system ${fileSystemId}`,
      severity: 'low',
    },
  ],
  silent: [
    {
      event: put('*', { Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } } }),
      because: 'only who is in the network is let in, as the console writes it',
    },
    { event: put('arn:aws:iam::111122223333:role/Web'), because: 'the role is in the same account' },
  ],
})
