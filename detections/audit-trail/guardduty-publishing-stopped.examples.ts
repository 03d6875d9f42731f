import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const destination = {
  requestParameters: {
    detectorId: '12abc34d567e8fa901bc2d34e56789f0',
    destinationId: '4ab4a9e4bd0c4bcfb8aa2c0e2a3d9fda',
  },
}

export default defineExamples({
  fires: [
    {
      event: apiCall('guardduty:DeletePublishingDestination', destination),
      title: "alice stopped the delivery of GuardDuty's findings to S3 in us-east-1",
      severity: 'medium',
    },
    {
      event: apiCall('guardduty:DeletePublishingDestination', {
        ...destination,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: "alice stopped the delivery of GuardDuty's findings to S3 in us-east-1",
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('guardduty:DeletePublishingDestination', { ...destination, errorCode: 'BadRequestException' }),
      because: 'there is no such destination',
    },
    {
      event: apiCall('guardduty:UpdatePublishingDestination', destination),
      because: 'findings are still delivered',
    },
  ],
})
