import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('api-call/schedule-key-deletion.json'),
      title: 'alice scheduled KMS key 1234abcd-12ab-34cd-56ef-1234567890ab for deletion',
      severity: 'high',
    },
    {
      event: apiCall('kms:ScheduleKeyDeletion', {
        requestParameters: { keyId: 'arn:aws:kms:us-east-1:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321' },
      }),
      title: 'alice scheduled KMS key 0987dcba-09fe-87dc-65ba-ab0987654321 for deletion',
    },
  ],
  silent: [
    { event: apiCall('kms:CancelKeyDeletion', { requestParameters: { keyId: 'k' } }), because: 'the key is kept' },
    {
      event: apiCall('kms:ScheduleKeyDeletion', { requestParameters: { keyId: 'k' }, errorCode: 'NotFoundException' }),
      because: 'there is no such key',
    },
  ],
})
