import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('imagebuilder/pipeline-disabled.json'),
      title: 'Image Builder switched off pipeline web-base, as it failed too often',
      severity: 'medium',
    },
  ],
  silent: [{ event: sample('imagebuilder/image-failed.json'), because: 'it goes on' }],
})
