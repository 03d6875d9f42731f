import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keyId = 'mrk-1234abcd12ab34cd56ef1234567890ab'

const replicate = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('kms:ReplicateKey', { requestParameters: { keyId, ...requestParameters }, ...record })

export default defineExamples({
  fires: [
    {
      event: replicate({ replicaRegion: 'ap-southeast-2', policy: '' }),
      title: `alice copied KMS key ${keyId} to ap-southeast-2`,
      severity: 'low',
    },
    { event: replicate({}), title: `alice copied KMS key ${keyId} to another region` },
    {
      event: replicate({ replicaRegion: 'eu-west-1' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: `alice copied KMS key ${keyId} to eu-west-1`,
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('kms:UpdatePrimaryRegion', { requestParameters: { keyId, primaryRegion: 'eu-west-1' } }),
      because: 'the copy was there already',
    },
  ],
})
