import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('drs/recovery-launch-succeeded.json'),
      title: 'Server s-12345678901234567 was launched for its recovery',
    },
  ],
  silent: [{ event: sample('drs/recovery-launch-failed.json'), because: 'it failed' }],
})
