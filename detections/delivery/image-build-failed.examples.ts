import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('imagebuilder/image-failed.json'),
      title: 'Image web-base could not be built',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.imagebuilder', 'EC2 Image Builder Image State Change', { state: { status: 'FAILED' } }),
      title: 'An image could not be built',
    },
  ],
  silent: [{ event: sample('imagebuilder/image-available.json'), because: 'it is there' }],
})
