import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const list = {
  detectorId: '12abc34d567e8fa901bc2d34e56789f0',
  threatIntelSetId: '8cb094db7082fd0db09479755d215dba',
}

export default defineExamples({
  fires: [
    {
      event: apiCall('guardduty:DeleteThreatIntelSet', { requestParameters: list }),
      title: 'alice deleted threat list 8cb094db7082fd0db09479755d215dba of GuardDuty',
      severity: 'low',
    },
    {
      event: apiCall('guardduty:UpdateThreatIntelSet', {
        requestParameters: { ...list, name: 'botnets', activate: false },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice took threat list botnets of GuardDuty out of use',
      severity: 'information',
    },
    {
      event: apiCall('guardduty:DeleteThreatEntitySet', {
        requestParameters: { detectorId: list.detectorId, threatEntitySetId: '0cb0141ab9fbde177613ab9436212e90' },
      }),
      title: 'alice deleted threat list 0cb0141ab9fbde177613ab9436212e90 of GuardDuty',
    },
  ],
  silent: [
    {
      event: apiCall('guardduty:UpdateThreatIntelSet', { requestParameters: { ...list, activate: true } }),
      because: 'the list is in use',
    },
    {
      event: apiCall('guardduty:UpdateThreatIntelSet', {
        requestParameters: { ...list, location: 's3://amzn-s3-demo-bucket/threats.txt' },
      }),
      because: 'the list was brought up to date',
    },
  ],
})
