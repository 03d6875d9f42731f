import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('imagebuilder/pipeline-disabled.json'),
      title: 'Image Builder pipeline disabled-image-pipeline-name is disabled: its builds failed in a row',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.imagebuilder', 'EC2 Image Builder Image Pipeline Automatically Disabled', {}),
      title: 'An Image Builder pipeline is disabled: its builds failed in a row',
    },
  ],
  silent: [{ event: sample('imagebuilder/image-available.json'), because: 'a build went well' }],
})
