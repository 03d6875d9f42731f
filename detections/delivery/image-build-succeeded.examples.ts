import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('imagebuilder/image-available.json'),
      title: 'Image web-base is built again',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: changedSample('imagebuilder/image-available.json', ['"AVAILABLE"', '"TESTING"']),
      because: 'it is not there yet',
    },
  ],
})
