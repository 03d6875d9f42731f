import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const copyTo = (account: string, record: object = {}) =>
  apiCall('backup:StartCopyJob', {
    requestParameters: {
      recoveryPointArn: 'arn:aws:ec2:us-east-1::snapshot/snap-0123456789abcdef0',
      sourceBackupVaultName: 'main',
      destinationBackupVaultArn: `arn:aws:backup:us-east-1:${account}:backup-vault:safe`,
      iamRoleArn: 'arn:aws:iam::111122223333:role/service-role/AWSBackupDefaultServiceRole',
    },
    responseElements: { copyJobId: '1234ABCD-12AB-34CD-56EF-1234567890AB' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: copyTo('123456789012'),
      title: 'alice copied backup snap-0123456789abcdef0 to account 123456789012',
      severity: 'medium',
    },
    {
      event: copyTo('123456789012', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice copied backup snap-0123456789abcdef0 to account 123456789012',
      severity: 'low',
    },
  ],
  silent: [
    { event: copyTo('111122223333'), because: 'the other vault is in the same account' },
    { event: copyTo('123456789012', { errorCode: 'InvalidParameterValueException' }), because: 'AWS refused' },
  ],
})
