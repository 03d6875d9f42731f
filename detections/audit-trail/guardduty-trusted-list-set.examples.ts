import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const detectorId = '12abc34d567e8fa901bc2d34e56789f0'
const create = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('guardduty:CreateIPSet', {
    requestParameters: {
      detectorId,
      name: 'offices',
      format: 'TXT',
      location: 'https://s3.amazonaws.com/amzn-s3-demo-bucket/offices.txt',
      activate: true,
      ...requestParameters,
    },
    responseElements: { ipSetId: '0cb0141ab9fbde177613ab9436212e90' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: create({}),
      title: 'alice made GuardDuty trust IP list offices from amzn-s3-demo-bucket/offices.txt',
      severity: 'medium',
    },
    {
      event: create({}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice made GuardDuty trust IP list offices from amzn-s3-demo-bucket/offices.txt',
      severity: 'low',
    },
    {
      event: apiCall('guardduty:UpdateIPSet', {
        requestParameters: { detectorId, ipSetId: '0cb0141ab9fbde177613ab9436212e90', activate: true },
      }),
      title: 'alice made GuardDuty trust IP list 0cb0141ab9fbde177613ab9436212e90',
    },
    {
      event: apiCall('guardduty:UpdateTrustedEntitySet', {
        requestParameters: {
          detectorId,
          trustedEntitySetId: '0cb0141ab9fbde177613ab9436212e90',
          location: 'https://amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com/partners.txt',
        },
      }),
      title:
        'alice made GuardDuty trust entity list 0cb0141ab9fbde177613ab9436212e90 from amzn-s3-demo-bucket/partners.txt',
    },
  ],
  silent: [
    { event: create({ activate: false }), because: 'the list is not in use' },
    {
      event: apiCall('guardduty:UpdateIPSet', {
        requestParameters: { detectorId, ipSetId: '0cb0141ab9fbde177613ab9436212e90', activate: false },
      }),
      because: 'the list was taken out of use',
    },
    {
      event: apiCall('wafv2:CreateIPSet', { requestParameters: { name: 'offices', scope: 'REGIONAL' } }),
      because: 'it is a list of the firewall',
    },
  ],
})
