import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('drs/recovery-launch-failed.json'),
      title: 'Server s-12345678901234567 could not be launched for its recovery',
      severity: 'high',
    },
    {
      event: serviceEvent('aws.drs', 'DRS Source Server Launch Result', {
        state: 'RECOVERY_LAUNCH_FAILED',
        'is-drill': 'TRUE',
      }),
      title: 'A server could not be launched for its recovery in a drill',
      severity: 'medium',
    },
    {
      event: sample('drs/failback-error.json'),
      title: 'Server ri-12345678901234567 could not go back to where it came from',
      severity: 'high',
    },
    {
      event: serviceEvent('aws.drs', 'DRS Source Server Launch Result', { state: 'RECOVERY_LAUNCH_FAILED' }),
      title: 'A server could not be launched for its recovery',
    },
  ],
  silent: [
    { event: sample('drs/recovery-launch-succeeded.json'), because: 'it was launched' },
    { event: sample('drs/failback-in-progress.json'), because: 'it goes on' },
  ],
})
