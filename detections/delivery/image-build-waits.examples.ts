import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('imagebuilder/step-waiting.json'),
      title: 'Image web-base/1.0.0/1 waits at step ApproveImage',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.imagebuilder', 'EC2 Image Builder Workflow Step Waiting', {}),
      title: 'An image waits at step unknown',
    },
  ],
  silent: [{ event: sample('imagebuilder/image-available.json'), because: 'it does not wait' }],
})
