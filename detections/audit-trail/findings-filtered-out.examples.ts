import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const filter = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('guardduty:CreateFilter', {
    requestParameters: {
      detectorId: '12abc34d567e8fa901bc2d34e56789f0',
      name: 'scanner',
      action: 'ARCHIVE',
      findingCriteria: { criterion: { type: { equals: ['Recon:EC2/Portscan'] } } },
      ...requestParameters,
    },
    ...record,
  })

const update = (requestParameters: JsonObject) =>
  apiCall('guardduty:UpdateFilter', {
    requestParameters: { detectorId: '12abc34d567e8fa901bc2d34e56789f0', filterName: 'scanner', ...requestParameters },
  })

export default defineExamples({
  fires: [
    { event: filter({}), title: 'alice made filter scanner hide findings of GuardDuty', severity: 'medium' },
    {
      event: filter({}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice made filter scanner hide findings of GuardDuty',
      severity: 'low',
    },
    {
      event: filter({ findingCriteria: { criterion: {} } }),
      title: 'alice made filter scanner hide all findings of GuardDuty',
      severity: 'high',
    },
    {
      event: apiCall('inspector2:CreateFilter', {
        requestParameters: { name: 'old-hosts', action: 'SUPPRESS', filterCriteria: { severity: [{ value: 'LOW' }] } },
      }),
      title: 'alice made filter old-hosts hide findings of Inspector',
    },
    {
      event: apiCall('macie2:UpdateFindingsFilter', { requestParameters: { id: '0a1b2c3d', action: 'ARCHIVE' } }),
      title: 'alice made filter 0a1b2c3d hide findings of Macie',
      severity: 'medium',
    },
    {
      event: filter({ findingCriteria: { criterion: { severity: { greaterThanOrEqual: 1 } } } }),
      title: 'alice made filter scanner hide all findings of GuardDuty',
      severity: 'high',
    },
    {
      event: filter({
        findingCriteria: {
          criterion: { 'service.archived': { eq: ['false'] }, type: { notEquals: ['Policy:S3/BucketPublicAccess'] } },
        },
      }),
      title: 'alice made filter scanner hide all findings of GuardDuty',
    },
    {
      event: filter({ findingCriteria: { criterion: { severity: { greaterThanOrEqual: 4, lessThan: 7 } } } }),
      title: 'alice made filter scanner hide findings of GuardDuty',
      severity: 'medium',
    },
    {
      event: apiCall('inspector2:CreateFilter', {
        requestParameters: {
          name: 'all',
          action: 'SUPPRESS',
          filterCriteria: { awsAccountId: [{ comparison: 'EQUALS', value: '111122223333' }] },
        },
      }),
      title: 'alice made filter all hide all findings of Inspector',
      severity: 'high',
    },
    {
      event: update({ findingCriteria: { criterion: {} } }),
      title: 'alice made filter scanner take all findings of GuardDuty',
      severity: 'medium',
    },
    {
      event: update({ findingCriteria: { criterion: { type: { equals: ['Recon:EC2/Portscan'] } } } }),
      title: 'alice made filter scanner take findings of GuardDuty',
      severity: 'low',
    },
    {
      event: apiCall('securityhub:UpdateFindings', {
        requestParameters: {
          Filters: { RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }] },
          RecordState: 'ARCHIVED',
        },
      }),
      title: 'alice put away all findings of Security Hub',
      severity: 'high',
    },
  ],
  silent: [
    { event: update({ rank: 2 }), because: 'it takes the same findings as before' },
    { event: filter({ action: 'NOOP' }), because: 'the filter only sorts what people look at' },
    { event: filter({}, { errorCode: 'BadRequestException' }), because: 'GuardDuty refused the filter' },
  ],
})
