import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const location = {
  responseElements: { locationArn: 'arn:aws:datasync:us-east-1:111122223333:location/loc-0123456789abcdef0' },
}

export default defineExamples({
  fires: [
    {
      event: apiCall('datasync:CreateLocationObjectStorage', {
        requestParameters: { serverHostname: 'storage.example.com', bucketName: 'copy', agentArns: [] },
        ...location,
      }),
      title: 'alice connected DataSync to storage outside AWS: storage.example.com',
      severity: 'medium',
    },
    {
      event: apiCall('datasync:CreateLocationAzureBlob', {
        requestParameters: { containerUrl: 'https://blobs.example.com/copy', authenticationType: 'SAS' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
        ...location,
      }),
      title: 'alice connected DataSync to storage outside AWS: blobs.example.com',
      severity: 'low',
    },
    {
      event: apiCall('datasync:CreateLocationObjectStorage'),
      title: 'alice connected DataSync to storage outside AWS: an unnamed server',
    },
  ],
  silent: [
    {
      event: apiCall('datasync:CreateLocationS3', {
        requestParameters: { s3BucketArn: 'arn:aws:s3:::main', s3Config: {} },
        ...location,
      }),
      because: 'the storage is in AWS',
    },
  ],
})
