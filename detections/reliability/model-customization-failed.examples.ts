import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('bedrock/customization-failed.json'),
      title: 'Model customization job abcd-wxyz failed',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.bedrock', 'Model Customization Job State Change', { jobStatus: 'Failed' }),
      title: 'A model customization job failed',
    },
  ],
  silent: [{ event: sample('bedrock/customization-completed.json'), because: 'it went through' }],
})
