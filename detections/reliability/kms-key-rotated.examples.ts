import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('kms/key-rotated.json'),
      title: 'KMS key 1234abcd-12ab-34cd-56ef-1234567890ab was rotated',
      severity: 'information',
    },
    { event: serviceEvent('aws.kms', 'KMS CMK Rotation', {}), title: 'A KMS key was rotated' },
  ],
  silent: [{ event: sample('kms/key-material-expired.json'), because: 'its material expired' }],
})
