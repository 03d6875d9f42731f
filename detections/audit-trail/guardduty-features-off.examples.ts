import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const detectorId = '12abc34d567e8fa901bc2d34e56789f0'
const update = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('guardduty:UpdateDetector', { requestParameters: { detectorId, ...requestParameters }, ...record })

export default defineExamples({
  fires: [
    {
      event: update({ enable: true, features: [{ name: 'S3_DATA_EVENTS', status: 'DISABLED' }] }),
      title: "alice switched off GuardDuty's S3 protection",
      severity: 'medium',
    },
    {
      event: update(
        { features: [{ name: 'RUNTIME_MONITORING', status: 'DISABLED', additionalConfiguration: [] }] },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' },
      ),
      title: "alice switched off GuardDuty's runtime monitoring",
      severity: 'low',
    },
    {
      event: update({ dataSources: { s3Logs: { enable: false }, kubernetes: { auditLogs: { enable: false } } } }),
      title: "alice switched off GuardDuty's S3 protection and EKS protection",
    },
    {
      event: apiCall('guardduty:UpdateMemberDetectors', {
        requestParameters: {
          detectorId,
          accountIds: ['123456789012'],
          features: [{ name: 'LAMBDA_NETWORK_LOGS', status: 'DISABLED' }],
        },
      }),
      title: "alice switched off GuardDuty's Lambda protection for account 123456789012",
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: update({ features: [{ name: 'S3_DATA_EVENTS', status: 'ENABLED' }] }),
      because: 'it was switched on',
    },
    {
      event: update({ enable: false, features: [{ name: 'S3_DATA_EVENTS', status: 'DISABLED' }] }),
      because: 'GuardDuty was switched off as a whole, and that is told once',
    },
  ],
})
