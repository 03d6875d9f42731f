import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('sagemaker/pipeline-failed.json'),
      title: 'SageMaker pipeline myPipeline-123 failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.sagemaker', 'SageMaker Model Building Pipeline Execution Status Change', {
        currentPipelineExecutionStatus: 'Failed',
      }),
      title: 'A SageMaker pipeline failed',
    },
  ],
  silent: [{ event: sample('sagemaker/pipeline-succeeded.json'), because: 'it went through' }],
})
