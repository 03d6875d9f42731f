import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ebs/snapshot-createsnapshot-succeeded.json'),
      title: 'EBS volume vol-01234567 has a new snapshot again',
      severity: 'information',
    },
    {
      event: sample('ebs/snapshot-archivesnapshot-succeeded.json'),
      title: 'EBS snapshot snap-01234567890abcdef is archived',
    },
    {
      event: sample('ebs/snapshot-restoresnapshot-succeeded.json'),
      title: 'EBS snapshot snap-01234567890abcdef is out of the archive',
    },
  ],
  silent: [
    { event: sample('ebs/snapshot-copysnapshot-succeeded.json'), because: 'a copy is of another snapshot each time' },
  ],
})
