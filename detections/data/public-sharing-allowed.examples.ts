import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const snapshots = (record: object = {}) =>
  apiCall('ec2:DisableSnapshotBlockPublicAccess', {
    requestParameters: { DisableSnapshotBlockPublicAccessRequest: {} },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: snapshots(),
      title: 'alice allowed EBS snapshots in us-east-1 to be made public',
      severity: 'high',
    },
    {
      event: snapshots({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice allowed EBS snapshots in us-east-1 to be made public',
      severity: 'high',
    },
    {
      event: apiCall('ec2:DisableImageBlockPublicAccess', {
        requestParameters: { DisableImageBlockPublicAccessRequest: {} },
      }),
      title: 'alice allowed machine images in us-east-1 to be made public',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:EnableSnapshotBlockPublicAccess', {
        requestParameters: { EnableSnapshotBlockPublicAccessRequest: { State: 'block-all-sharing' } },
      }),
      because: 'the block is switched on',
    },
    { event: snapshots({ errorCode: 'Client.UnauthorizedOperation' }), because: 'AWS refused' },
  ],
})
