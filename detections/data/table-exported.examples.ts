import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const exportTo = (parameters: object, record: object = {}) =>
  apiCall('dynamodb:ExportTableToPointInTime', {
    requestParameters: {
      tableArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/sessions',
      s3Bucket: 'amzn-s3-demo-bucket',
      exportFormat: 'DYNAMODB_JSON',
      ...parameters,
    },
    ...record,
  })
const terraform = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }

export default defineExamples({
  fires: [
    {
      event: exportTo({ s3BucketOwner: '123456789012' }),
      title: 'alice exported table sessions to bucket amzn-s3-demo-bucket of account 123456789012',
      severity: 'high',
    },
    {
      event: exportTo({ s3BucketOwner: '123456789012' }, terraform),
      title: 'alice exported table sessions to bucket amzn-s3-demo-bucket of account 123456789012',
      severity: 'high',
    },
    {
      event: exportTo({}),
      title: 'alice exported table sessions to bucket amzn-s3-demo-bucket',
      severity: 'low',
    },
    {
      event: exportTo({ s3BucketOwner: '111122223333' }, terraform),
      title: 'alice exported table sessions to bucket amzn-s3-demo-bucket',
      severity: 'information',
    },
  ],
  silent: [
    { event: exportTo({}, { errorCode: 'PointInTimeRecoveryUnavailableException' }), because: 'the export failed' },
    {
      event: apiCall('dynamodb:ImportTable', {
        requestParameters: {
          s3BucketSource: { s3Bucket: 'amzn-s3-demo-bucket' },
          tableCreationParameters: { tableName: 'sessions' },
        },
      }),
      because: 'data comes in',
    },
  ],
})
