import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('sagemaker/training-job-failed.json'),
      title: 'SageMaker training job kmeans-1 failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.sagemaker', 'SageMaker Transform Job State Change', {
        TransformJobName: 'scores',
        TransformJobStatus: 'Failed',
        FailureReason: 'ClientError: no objects at the prefix',
      }),
      title: 'SageMaker transform job scores failed',
    },
    {
      event: serviceEvent('aws.sagemaker', 'SageMaker Processing Job State Change', {
        ProcessingJobName: 'features',
        ProcessingJobStatus: 'Failed',
      }),
      title: 'SageMaker processing job features failed',
    },
    {
      event: serviceEvent('aws.sagemaker', 'SageMaker HyperParameter Tuning Job State Change', {
        HyperParameterTuningJobName: 'search',
        HyperParameterTuningJobStatus: 'Failed',
      }),
      title: 'SageMaker tuning job search failed',
    },
    {
      event: serviceEvent('aws.sagemaker', 'SageMaker Training Job State Change', { TrainingJobStatus: 'Failed' }),
      title: 'A SageMaker training job failed',
    },
  ],
  silent: [
    { event: sample('sagemaker/training-job-completed.json'), because: 'the model is there' },
    {
      event: serviceEvent('aws.sagemaker', 'SageMaker Training Job State Change', { TrainingJobStatus: 'Stopped' }),
      because: 'somebody stopped it',
    },
  ],
})
