import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const store = (record: object = {}) =>
  apiCall('ec2:CreateStoreImageTask', {
    requestParameters: {
      CreateStoreImageTaskRequest: { ImageId: 'ami-0123456789abcdef0', Bucket: 'amzn-s3-demo-bucket' },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: store(),
      title: 'alice exported the disks of machine image ami-0123456789abcdef0 to bucket amzn-s3-demo-bucket',
      severity: 'medium',
    },
    {
      event: store({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice exported the disks of machine image ami-0123456789abcdef0 to bucket amzn-s3-demo-bucket',
      severity: 'low',
    },
    {
      event: apiCall('ec2:CreateInstanceExportTask', {
        requestParameters: {
          instanceId: 'i-0123456789abcdef0',
          targetEnvironment: 'vmware',
          exportToS3: { diskImageFormat: 'VMDK', s3Bucket: 'amzn-s3-demo-bucket' },
        },
      }),
      title: 'alice exported the disks of instance i-0123456789abcdef0 to bucket amzn-s3-demo-bucket',
    },
    {
      event: apiCall('ec2:ExportImage', {
        requestParameters: {
          ExportImageRequest: {
            ImageId: 'ami-0123456789abcdef0',
            DiskImageFormat: 'VMDK',
            S3ExportLocation: { S3Bucket: 'amzn-s3-demo-bucket1', S3Prefix: 'exports/' },
          },
        },
      }),
      title: 'alice exported the disks of machine image ami-0123456789abcdef0 to bucket amzn-s3-demo-bucket1',
    },
  ],
  silent: [
    { event: store({ errorCode: 'Client.AuthFailure' }), because: 'AWS refused' },
    {
      event: apiCall('ec2:CreateRestoreImageTask', {
        requestParameters: {
          CreateRestoreImageTaskRequest: { Bucket: 'amzn-s3-demo-bucket', ObjectKey: 'ami-0123456789abcdef0.bin' },
        },
      }),
      because: 'an image comes back from a bucket',
    },
  ],
})
