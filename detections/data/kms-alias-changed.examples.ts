import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const aliasName = 'alias/orders'
const targetKeyId = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

export default defineExamples({
  fires: [
    {
      event: apiCall('kms:UpdateAlias', { requestParameters: { aliasName, targetKeyId } }),
      title: 'alice moved KMS alias orders to key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'low',
    },
    {
      event: apiCall('kms:UpdateAlias', { requestParameters: { aliasName } }),
      title: 'alice moved KMS alias orders to another key',
    },
    {
      event: apiCall('kms:DeleteAlias', { requestParameters: { aliasName } }),
      title: 'alice deleted KMS alias orders',
      severity: 'low',
    },
    {
      event: apiCall('kms:DeleteAlias', {
        requestParameters: { aliasName },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice deleted KMS alias orders',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('kms:CreateAlias', { requestParameters: { aliasName, targetKeyId } }),
      because: 'the alias is new, and nothing uses it yet',
    },
  ],
})
