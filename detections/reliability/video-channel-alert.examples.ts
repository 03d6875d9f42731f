import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('medialive/channel-alert-set.json'),
      title: 'Video channel 123456 reports "Failed to Create Output File or Socket" on pipeline 0',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.medialive', 'MediaLive Channel Alert', { alarm_state: 'SET' }),
      title: 'A video channel reports an alert',
    },
  ],
  silent: [{ event: sample('medialive/channel-alert-cleared.json'), because: 'it is mended' }],
})
