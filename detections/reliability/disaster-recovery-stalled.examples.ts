import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('drs/replication-stalled.json'),
      title: 'Server s-12345678901234567 no longer replicates',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.drs', 'DRS Source Server Data Replication Stalled Change', { state: 'STALLED' }),
      title: 'A server no longer replicates',
    },
  ],
  silent: [{ event: sample('drs/replication-not-stalled.json'), because: 'it replicates' }],
})
