import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('medialive/channel-alert-cleared.json'),
      title: 'Video channel 123456 no longer reports "Failed to Create Output File or Socket" on pipeline 0',
    },
  ],
  silent: [{ event: sample('medialive/channel-alert-set.json'), because: 'it is not mended' }],
})
