import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('medialive/channel-alert-cleared.json'),
      title: 'Video channel 123456 no longer reports failed to create output file or socket',
    },
  ],
  silent: [{ event: sample('medialive/channel-alert-set.json'), because: 'it is not mended' }],
})
