import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('sagemaker/endpoint-in-service.json'),
      title: 'SageMaker endpoint MyEndpoint is in service',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('sagemaker/endpoint-failed.json'), because: 'it failed' }],
})
