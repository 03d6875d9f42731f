import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('bedrock/batch-failed.json'),
      title: 'Batch inference job dummy-batch-job-name failed',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.bedrock', 'Batch Inference Job State Change', { status: 'PartiallyCompleted' }),
      title: 'A batch inference job is done in part',
    },
  ],
  silent: [{ event: sample('bedrock/batch-completed.json'), because: 'it went through' }],
})
