import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ec2:CreateRestoreImageTask', {
        requestParameters: {
          CreateRestoreImageTaskRequest: { Bucket: 'amzn-s3-demo-bucket', ObjectKey: 'ami-0123456789abcdef0.bin' },
        },
      }),
      title: 'alice brought a machine image in from bucket amzn-s3-demo-bucket for the first time',
      severity: 'low',
    },
    {
      event: apiCall('ec2:ImportSnapshot', {
        requestParameters: {
          diskContainer: { format: 'VMDK', userBucket: { s3Bucket: 'amzn-s3-demo-bucket', s3Key: 'disk.vmdk' } },
        },
      }),
      title: 'alice brought an EBS snapshot in from bucket amzn-s3-demo-bucket for the first time',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:CreateStoreImageTask', {
        requestParameters: { CreateStoreImageTaskRequest: { Bucket: 'amzn-s3-demo-bucket', ImageId: 'ami-0abc' } },
      }),
      because: 'the image goes out',
    },
    {
      event: apiCall('ec2:ImportSnapshot', {
        requestParameters: { diskContainer: { format: 'VMDK', url: 's3://amzn-s3-demo-bucket/disk.vmdk' } },
        errorCode: 'InvalidParameter',
      }),
      because: 'it was refused',
    },
  ],
})
