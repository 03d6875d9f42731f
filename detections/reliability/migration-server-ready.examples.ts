import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('mgn/replication-stalled.json', ['"STALLED"', '"NOT_STALLED"']),
      title: 'Server s-12345678901234567 replicates for its migration again',
      severity: 'information',
    },
    {
      event: sample('mgn/test-launch-succeeded.json'),
      title: 'Server s-12345678901234567 was launched for a test',
    },
  ],
  silent: [{ event: sample('mgn/replication-stalled.json'), because: 'it does not replicate' }],
})
