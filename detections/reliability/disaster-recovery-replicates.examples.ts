import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: sample('drs/replication-not-stalled.json'), title: 'Server s-12345678901234567 replicates' }],
  silent: [{ event: sample('drs/replication-stalled.json'), because: 'it does not' }],
})
