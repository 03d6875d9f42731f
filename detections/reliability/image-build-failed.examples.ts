import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('imagebuilder/image-available.json', ['"AVAILABLE"', '"FAILED"']),
      title: 'The build of image cmkencryptedworkflowtest failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.imagebuilder', 'EC2 Image Builder Image State Change', { state: { status: 'FAILED' } }),
      title: 'The build of an image failed',
    },
  ],
  silent: [
    { event: sample('imagebuilder/image-available.json'), because: 'the image is there' },
    {
      event: changedSample('imagebuilder/image-available.json', ['"AVAILABLE"', '"CANCELLED"']),
      because: 'somebody took it back',
    },
  ],
})
