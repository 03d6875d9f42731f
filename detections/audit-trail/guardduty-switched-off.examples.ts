import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const detectorId = '12abc34d567e8fa901bc2d34e56789f0'

export default defineExamples({
  fires: [
    {
      event: apiCall('guardduty:DeleteDetector', { requestParameters: { detectorId } }),
      title: "alice deleted GuardDuty's detector in us-east-1",
      severity: 'high',
    },
    {
      event: apiCall('guardduty:UpdateDetector', { requestParameters: { detectorId, enable: false } }),
      title: 'alice suspended GuardDuty in us-east-1',
      severity: 'high',
    },
    {
      event: apiCall('guardduty:DeleteDetector', {
        requestParameters: { detectorId },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: "alice deleted GuardDuty's detector in us-east-1",
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('guardduty:UpdateDetector', { requestParameters: { detectorId, enable: true } }),
      because: 'it was switched on',
    },
    {
      event: apiCall('guardduty:UpdateDetector', {
        requestParameters: { detectorId, findingPublishingFrequency: 'SIX_HOURS' },
      }),
      because: 'only the rhythm of its findings was changed',
    },
  ],
})
