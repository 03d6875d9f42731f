import type { Step } from '../../shared/core/detection.ts'
import { type ServiceEvent, unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { jobInWords, type SageMakerJob, sageMakerJob } from '../../shared/sources/services/sagemaker.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(sageMakerJob, {
  id: 'reliability/sagemaker-job-failed',
  detail: {
    $or: [
      { TrainingJobStatus: ['Failed'] },
      { TransformJobStatus: ['Failed'] },
      { ProcessingJobStatus: ['Failed'] },
      { HyperParameterTuningJobStatus: ['Failed'] },
    ],
  },
  severity: 'medium',
  title: (job) => `${jobInWords(job)} failed`,
  why: 'Its model or its results are not there; the time that it took is paid for.',
  respond: (job, e) => [
    ...describe(job, e),
    'Mend its cause, mostly the data, the role, or a limit of instances, and start it again.',
  ],
  falsePositives: ['Somebody tries out a model, and expects it to fail now and then.'],
  references: ['https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html'],
})

function describe(job: SageMakerJob, { region }: ServiceEvent): readonly Step[] {
  const purpose = 'See why it failed, what it was given, and how far it came:'
  if (job.TransformJobName !== undefined) {
    const run = aws`sagemaker describe-transform-job --transform-job-name ${job.TransformJobName} --region ${region}`
    return [{ do: purpose, run }, readLog('TransformJobs', job.TransformJobName, region)]
  }
  if (job.ProcessingJobName !== undefined) {
    const run = aws`sagemaker describe-processing-job --processing-job-name ${job.ProcessingJobName} --region ${region}`
    return [{ do: purpose, run }, readLog('ProcessingJobs', job.ProcessingJobName, region)]
  }
  if (job.HyperParameterTuningJobName !== undefined) {
    const run = aws`sagemaker describe-hyper-parameter-tuning-job --hyper-parameter-tuning-job-name ${job.HyperParameterTuningJobName} --region ${region}`
    return [{ do: purpose, run }]
  }
  const name = job.TrainingJobName ?? unknownName
  const run = aws`sagemaker describe-training-job --training-job-name ${name} --region ${region}`
  return [{ do: purpose, run }, readLog('TrainingJobs', name, region)]
}

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html */
function readLog(group: string, job: string, region: string): Step {
  return {
    do: 'Read its log:',
    run: aws`logs filter-log-events --log-group-name /aws/sagemaker/${group} --log-stream-name-prefix ${job}/ --region ${region}`,
  }
}
