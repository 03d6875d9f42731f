import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const attach = (policyId: string, targetId: string, record: JsonObject = {}) =>
  apiCall('organizations:AttachPolicy', { requestParameters: { policyId, targetId }, ...record })

export default defineExamples({
  fires: [
    {
      event: attach('p-FullAWSAccess', 'ou-ab12-11111111'),
      title: 'alice attached policy p-FullAWSAccess to OU ou-ab12-11111111',
      severity: 'medium',
    },
    {
      event: attach('p-0a1b2c3d', 'r-ab12'),
      title: 'alice attached policy p-0a1b2c3d to the root of the organization',
      severity: 'medium',
    },
    {
      event: attach('p-0a1b2c3d', '123456789012'),
      title: 'alice attached policy p-0a1b2c3d to account 123456789012',
      severity: 'low',
    },
    {
      event: attach('p-0a1b2c3d', 'r-ab12', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice attached policy p-0a1b2c3d to the root of the organization',
      severity: 'low',
    },
    {
      event: apiCall('organizations:AttachPolicy'),
      title: 'alice called organizations:AttachPolicy, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: attach('p-0a1b2c3d', 'r-ab12', { errorCode: 'PolicyTypeNotEnabledException' }),
      because: 'policies of its type are not in use',
    },
    {
      event: apiCall('iot:AttachPolicy', { requestParameters: { policyName: 'sensors', target: 'fleet' } }),
      because: 'it is a policy of AWS IoT',
    },
  ],
})
