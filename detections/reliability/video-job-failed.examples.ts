import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('mediaconvert/job-error.json'),
      title: 'A video job of MediaConvert queue Default failed',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.mediaconvert', 'MediaConvert Job State Change', { status: 'ERROR' }),
      title: 'A video job of MediaConvert failed',
    },
  ],
  silent: [{ event: sample('mediaconvert/job-progressing.json'), because: 'it goes on' }],
})
