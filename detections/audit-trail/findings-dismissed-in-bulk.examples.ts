import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `${from + i}`.padStart(32, '0'))

const archive = (count: number, userAgent = 'aws-cli/2.31.0') =>
  apiCall('guardduty:ArchiveFindings', {
    requestParameters: { detectorId: '12abc34d567e8fa901bc2d34e56789f0', findingIds: ids(count) },
    userAgent,
  })

const update = (count: number, status: string) =>
  apiCall('securityhub:BatchUpdateFindings', {
    requestParameters: {
      FindingIdentifiers: ids(count).map((Id) => ({
        Id,
        ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/guardduty',
      })),
      Workflow: { Status: status },
    },
  })

export default defineExamples({
  fires: [
    { event: archive(50), title: 'alice dismissed 50 findings of GuardDuty in one call', severity: 'medium' },
    {
      event: archive(20, 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8'),
      title: 'alice dismissed 20 findings of GuardDuty in one call',
      severity: 'low',
    },
    { event: update(100, 'SUPPRESSED'), title: 'alice dismissed 100 findings of Security Hub in one call' },
    {
      event: apiCall('securityhub:BatchUpdateFindingsV2', {
        requestParameters: { MetadataUids: ids(25), StatusId: 3 },
      }),
      title: 'alice dismissed 25 findings of Security Hub in one call',
    },
    {
      event: apiCall('access-analyzer:UpdateFindings', {
        requestParameters: {
          analyzerArn: 'arn:aws:access-analyzer:us-east-1:111122223333:analyzer/main',
          status: 'ARCHIVED',
          ids: ids(30),
        },
      }),
      title: 'alice dismissed 30 findings of IAM Access Analyzer in one call',
    },
    {
      events: inARow(4, 60, (eventTime, i) =>
        apiCall('guardduty:ArchiveFindings', { requestParameters: { findingIds: ids(5, 5 * i) }, eventTime }),
      ),
      title: 'alice dismissed 20 findings of GuardDuty or more within half an hour',
      severity: 'medium',
    },
  ],
  silent: [
    { event: archive(3), because: 'a few findings are what people settle in a day' },
    { event: update(100, 'RESOLVED'), because: 'the findings were settled' },
    { event: update(100, 'NOTIFIED'), because: 'somebody was told of the findings' },
  ],
})
