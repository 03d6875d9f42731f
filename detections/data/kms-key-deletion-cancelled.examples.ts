import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('kms:CancelKeyDeletion', {
        requestParameters: { keyId: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
      }),
      title: 'alice cancelled the deletion of KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('api-call/schedule-key-deletion.json'), because: 'the key is about to be deleted' }],
})
