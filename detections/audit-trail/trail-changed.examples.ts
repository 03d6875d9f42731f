import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('cloudtrail:UpdateTrail', { requestParameters: { name: 'main', ...requestParameters }, ...record })

const terraform = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }

export default defineExamples({
  fires: [
    {
      event: update({ isMultiRegionTrail: false }),
      title: 'alice changed trail main: it now covers one region only',
      severity: 'high',
    },
    {
      event: update({ isMultiRegionTrail: false, includeGlobalServiceEvents: false, kmsKeyId: '' }),
      title: 'alice changed trail main: it now covers one region only and leaves out IAM and other global services',
      severity: 'high',
    },
    {
      event: update({ isMultiRegionTrail: false }, terraform),
      title: 'alice changed trail main: it now covers one region only',
      severity: 'high',
    },
    {
      event: update({ enableLogFileValidation: false }),
      title: 'alice changed trail main: it now leaves its log files unsigned',
      severity: 'medium',
    },
    {
      event: update({ s3BucketName: 'amzn-s3-demo-bucket' }),
      title: 'alice changed trail main: it now writes to bucket amzn-s3-demo-bucket, maybe another than before',
      severity: 'medium',
    },
    {
      event: update({ isOrganizationTrail: false, cloudWatchLogsLogGroupArn: '' }),
      title: 'alice changed trail main: it now covers one account only and sends nothing to CloudWatch Logs',
      severity: 'medium',
    },
    {
      event: update({ kmsKeyId: '' }),
      title: 'alice changed trail main: it now encrypts its log files with no KMS key',
      severity: 'low',
    },
    {
      event: update({ name: 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main', isMultiRegionTrail: true }),
      title: 'alice changed trail main',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: update({ isMultiRegionTrail: false }, { errorCode: 'TrailNotFoundException' }),
      because: 'there is no such trail',
    },
    {
      event: apiCall('cloudtrail:PutEventSelectors', { requestParameters: { trailName: 'main', eventSelectors: [] } }),
      because: 'what the trail records has a detection of its own',
    },
  ],
})
