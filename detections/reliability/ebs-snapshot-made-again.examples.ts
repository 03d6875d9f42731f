import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ebs/snapshot-createsnapshot-succeeded.json'),
      title: 'EBS volume vol-01234567 has a new snapshot again',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('ebs/snapshot-copysnapshot-succeeded.json'), because: 'a copy is of another snapshot each time' },
  ],
})
