import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('kms/key-deleted.json'),
      title: 'KMS key 1234abcd-12ab-34cd-56ef-1234567890ab is deleted for good',
      severity: 'high',
    },
    { event: serviceEvent('aws.kms', 'KMS CMK Deletion', {}), title: 'A KMS key is deleted for good' },
  ],
  silent: [
    { event: sample('kms/key-rotated.json'), because: 'it was rotated' },
    { event: sample('kms/key-material-expired.json'), because: 'its material expired, which CloudTrail tells' },
  ],
})
