import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (inputs: object, name = 'SSM-SessionManagerRunShell') =>
  apiCall('ssm:UpdateDocument', {
    requestParameters: {
      name,
      content: JSON.stringify({ schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs }),
      documentVersion: '$LATEST',
    },
  })

export default defineExamples({
  fires: [
    {
      event: update({ s3BucketName: '', cloudWatchLogGroupName: '' }),
      title: 'alice switched off the recording of Session Manager sessions in us-east-1',
      severity: 'high',
    },
    {
      event: update({ s3BucketName: 'amzn-s3-demo-bucket', cloudWatchLogGroupName: '' }),
      title: 'alice changed the recording of Session Manager sessions in us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('ssm:UpdateDocument', { requestParameters: { name: 'SSM-SessionManagerRunShell' } }),
      title: 'alice changed the recording of Session Manager sessions in us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('ssm:DeleteDocument', { requestParameters: { name: 'SSM-SessionManagerRunShell' } }),
      title: 'alice switched off the recording of Session Manager sessions in us-east-1',
      severity: 'high',
    },
  ],
  silent: [
    { event: update({ s3BucketName: '' }, 'orders-setup'), because: 'it is a document of their own' },
    {
      event: apiCall('ssm:DescribeDocument', {
        readOnly: true,
        requestParameters: { name: 'SSM-SessionManagerRunShell' },
      }),
      because: 'somebody looked at it',
    },
  ],
})
