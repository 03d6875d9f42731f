import { serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const type = 'Config Configuration Snapshot Delivery Status'

export default defineExamples({
  fires: [
    {
      event: serviceEvent('aws.config', type, {
        messageType: 'ConfigurationSnapshotDeliveryFailed',
        s3Bucket: 'config-bucket-111122223333',
        errorCode: 'AccessDenied',
        errorMessage: 'Access Denied',
      }),
      title: 'AWS Config cannot deliver what it records to bucket config-bucket-111122223333',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.config', type, { messageType: 'ConfigurationSnapshotDeliveryFailed' }),
      title: 'AWS Config cannot deliver what it records',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.config', type, { messageType: 'ConfigurationSnapshotDeliveryCompleted' }),
      because: 'it was delivered',
    },
    {
      event: serviceEvent('aws.config', type, { messageType: 'ConfigurationSnapshotDeliveryStarted' }),
      because: 'it began',
    },
  ],
})
