import { alice, apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab'

const grant = (granteePrincipal: string, operations: readonly string[], invokedBy?: string) =>
  apiCall('kms:CreateGrant', {
    requestParameters: { keyId: `arn:aws:kms:us-east-1:111122223333:key/${keyId}`, granteePrincipal, operations },
    responseElements: { grantId: 'f271e8328717f8bde5d03f4981f06a6b3fc18bcae2da12ac38bd9186e7925d11' },
    ...(invokedBy !== undefined && { userIdentity: { ...alice, invokedBy } }),
  })

export default defineExamples({
  fires: [
    {
      event: grant('arn:aws:iam::123456789012:role/Reader', ['Decrypt', 'DescribeKey']),
      title: `alice granted account 123456789012 the use of KMS key ${keyId}`,
      severity: 'medium',
    },
    {
      event: grant('arn:aws:iam::123456789012:root', ['Encrypt']),
      title: `alice granted account 123456789012 the use of KMS key ${keyId}`,
      severity: 'low',
    },
    {
      event: grant('arn:aws:iam::123456789012:root', ['Decrypt'], 'rds.amazonaws.com'),
      title: `alice granted account 123456789012 the use of KMS key ${keyId}`,
      severity: 'medium',
    },
  ],
  silent: [
    { event: grant('arn:aws:iam::111122223333:role/Reader', ['Decrypt']), because: 'the role is in the same account' },
    { event: grant('dynamodb.us-east-1.amazonaws.com', ['Decrypt']), because: 'a service of AWS uses the key' },
  ],
})
