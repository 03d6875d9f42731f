import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keyOf = (account: string) => `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`
const foreign = keyOf('123456789012')

const copy = (kmsKeyId: string) =>
  apiCall('ec2:CopySnapshot', {
    requestParameters: { sourceRegion: 'us-east-1', sourceSnapshotId: 'snap-0abc', encrypted: true, kmsKeyId },
  })

const calls: readonly (readonly [call: string, requestParameters: JsonObject, thing: string])[] = [
  ['ec2:CreateVolume', { size: '1', encrypted: true, kmsKeyId: foreign }, 'an EBS volume'],
  [
    'ec2:ModifyEbsDefaultKmsKeyId',
    { ModifyEbsDefaultKmsKeyIdRequest: { KmsKeyId: foreign } },
    'every new EBS volume of the region',
  ],
  [
    'ec2:RunInstances',
    { blockDeviceMapping: { items: [{ deviceName: '/dev/xvda', ebs: { encrypted: true, kmsKeyId: foreign } }] } },
    'the disks of an EC2 instance',
  ],
  [
    'rds:CopyDBSnapshot',
    { sourceDBSnapshotIdentifier: 'old', targetDBSnapshotIdentifier: 'new', kmsKeyId: foreign },
    'a copy of a database snapshot (old)',
  ],
  [
    'dynamodb:UpdateTable',
    { tableName: 'orders', sSESpecification: { enabled: true, sSEType: 'KMS', kMSMasterKeyId: foreign } },
    'a DynamoDB table (orders)',
  ],
  [
    'sqs:SetQueueAttributes',
    { queueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/orders', attributes: { KmsMasterKeyId: foreign } },
    'a queue (orders)',
  ],
  ['logs:AssociateKmsKey', { logGroupName: '/app', kmsKeyId: foreign }, 'a log group (/app)'],
]

export default defineExamples({
  fires: [
    {
      event: copy(foreign),
      title: 'alice used a key of account 123456789012 to encrypt a copy of an EBS snapshot (snap-0abc)',
      severity: 'high',
    },
    ...calls.map(([call, requestParameters, thing]) => ({
      event: apiCall(call, { requestParameters }),
      title: `alice used a key of account 123456789012 to encrypt ${thing}`,
    })),
  ],
  silent: [
    { event: copy(keyOf('111122223333')), because: 'the key is their own' },
    { event: copy('alias/main'), because: 'the key is in the same account' },
    {
      event: apiCall('sns:SetTopicAttributes', {
        requestParameters: {
          topicArn: 'arn:aws:sns:us-east-1:111122223333:orders',
          attributeName: 'HTTPFailureFeedbackRoleArn',
          attributeValue: 'arn:aws:iam::123456789012:role/feedback',
        },
      }),
      because: 'it names a role, and no key',
    },
  ],
})
