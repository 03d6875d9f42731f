import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ebs/multi-volume-snapshots-createsnapshots-succeeded.json'),
      title: 'There are new snapshots of EBS volumes vol-01234567 and vol-012345678 again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('ebs/multi-volume-snapshots-createsnapshots-failed.json'), because: 'they failed' }],
})
