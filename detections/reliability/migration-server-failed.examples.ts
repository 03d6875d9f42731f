import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('mgn/cutover-launch-failed.json'),
      title: 'Server s-12345678901234567 could not be launched for its cutover',
      severity: 'medium',
    },
    {
      event: sample('mgn/replication-stalled.json'),
      title: 'Server s-12345678901234567 no longer replicates for its migration',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.mgn', 'MGN Source Server Launch Result', { state: 'TEST_LAUNCH_FAILED' }),
      title: 'A server could not be launched for a test',
    },
  ],
  silent: [{ event: sample('mgn/test-launch-succeeded.json'), because: 'it was launched' }],
})
