import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const rds = 'arn:aws:rds:us-east-1:111122223333'
const start = (sourceArn: string) =>
  apiCall('rds:StartExportTask', {
    requestParameters: {
      exportTaskIdentifier: 'november',
      sourceArn,
      s3BucketName: 'amzn-s3-demo-bucket',
      iamRoleArn: 'arn:aws:iam::111122223333:role/export',
      kmsKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  })
const copy = (parameters: object) =>
  apiCall('elasticache:CopySnapshot', { requestParameters: { sourceSnapshotName: 'sessions', ...parameters } })

export default defineExamples({
  fires: [
    {
      event: start(`${rds}:snapshot:orders-november`),
      title: 'alice exported the data of snapshot orders-november to bucket amzn-s3-demo-bucket',
      severity: 'medium',
    },
    {
      event: start(`${rds}:cluster:main`),
      title: 'alice exported the data of database cluster main to bucket amzn-s3-demo-bucket',
    },
    {
      event: copy({ targetSnapshotName: 'sessions-copy', targetBucket: 'amzn-s3-demo-bucket' }),
      title: 'alice exported the data of snapshot sessions to bucket amzn-s3-demo-bucket',
    },
    {
      event: apiCall('elasticache:ExportServerlessCacheSnapshot', {
        requestParameters: { serverlessCacheSnapshotName: 'carts', s3BucketName: 'amzn-s3-demo-bucket' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
      }),
      title: 'alice exported the data of snapshot carts to bucket amzn-s3-demo-bucket',
      severity: 'low',
    },
  ],
  silent: [
    { event: copy({ targetSnapshotName: 'sessions-copy' }), because: 'the copy stays in the service' },
    { event: copy({ targetSnapshotName: 'sessions-copy', targetBucket: '' }), because: 'no bucket is named' },
  ],
})
