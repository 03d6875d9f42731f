import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { namedResource, statusInWords, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const job = {
  TrainingJobName: text,
  TrainingJobStatus: text,
  TransformJobName: text,
  TransformJobStatus: text,
  ProcessingJobName: text,
  ProcessingJobStatus: text,
  HyperParameterTuningJobName: text,
  HyperParameterTuningJobStatus: text,
  FailureReason: text,
}

export type SageMakerJob = Detail<typeof job>

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html */
export const sageMakerJob = defineService({
  source: 'aws.sagemaker',
  detailTypes: [
    'SageMaker Training Job State Change',
    'SageMaker Transform Job State Change',
    'SageMaker Processing Job State Change',
    'SageMaker HyperParameter Tuning Job State Change',
  ],
  detail: job,
  resources: (job, { resources }) => {
    const { type, name } = jobOf(job)
    return namedResource(type, name, resources[0])
  },
  what: (job) => `${jobInWords(job)} ${statusInWords(jobOf(job).status)}`,
  because: ({ FailureReason }) => FailureReason?.slice(0, 500),
})

const endpoint = {
  EndpointName: text,
  EndpointArn: text,
  EndpointConfigName: text,
  EndpointStatus: text,
  FailureReason: text,
}

export type SageMakerEndpoint = Detail<typeof endpoint>

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html */
export const sageMakerEndpoint = defineService({
  source: 'aws.sagemaker',
  detailTypes: ['SageMaker Endpoint State Change'],
  detail: endpoint,
  resources: ({ EndpointName, EndpointArn }) => namedResource('AWS::SageMaker::Endpoint', EndpointName, EndpointArn),
  what: (e) => endpointInWords(e),
  because: ({ FailureReason }) => FailureReason,
  lines: ({ EndpointConfigName }) => (EndpointConfigName === undefined ? [] : [`Configuration ${EndpointConfigName}`]),
})

const pipeline = {
  pipelineArn: text,
  pipelineExecutionArn: text,
  pipelineExecutionDisplayName: text,
  currentPipelineExecutionStatus: text,
  previousPipelineExecutionStatus: text,
}

export type SageMakerPipeline = Detail<typeof pipeline>

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html */
export const sageMakerPipeline = defineService({
  source: 'aws.sagemaker',
  detailTypes: ['SageMaker Model Building Pipeline Execution Status Change'],
  detail: pipeline,
  resources: (e) => namedResource('AWS::SageMaker::Pipeline', pipelineName(e), e.pipelineArn),
  what: (e) => `${pipelineInWords(e)} ${statusInWords(e.currentPipelineExecutionStatus)}`,
  lines: ({ pipelineExecutionArn }) =>
    pipelineExecutionArn === undefined ? [] : [`Execution ${pipelineExecutionArn.split('/').at(-1)}`],
})

/** "SageMaker endpoint churn could not be updated, and is rolled back" */
export function endpointInWords({ EndpointName, EndpointStatus }: SageMakerEndpoint): string {
  // SageMaker's page prints the status in capitals, and its API does not.
  const status = EndpointStatus?.replaceAll('_', '').toLowerCase()
  return `${thingInWords('SageMaker endpoint', EndpointName)} ${endpointStates.get(status ?? '') ?? statusInWords(EndpointStatus)}`
}

const endpointStates: ReadonlyMap<string, string> = new Map([
  ['rollingback', 'could not be updated, and is rolled back'],
  ['updaterollbackfailed', 'could not be updated, nor rolled back'],
])

/** "SageMaker pipeline churn" */
export function pipelineInWords(e: SageMakerPipeline): string {
  return thingInWords('SageMaker pipeline', pipelineName(e))
}

/** "SageMaker training job churn-2026" */
export function jobInWords(job: SageMakerJob): string {
  const { kind, name } = jobOf(job)
  return thingInWords(`SageMaker ${kind} job`, name)
}

function pipelineName({ pipelineArn }: SageMakerPipeline): string | undefined {
  return pipelineArn === undefined ? undefined : resourceOfArn(pipelineArn).name || undefined
}

function jobOf(job: SageMakerJob) {
  if (job.TransformJobName ?? job.TransformJobStatus) {
    const { TransformJobName: name, TransformJobStatus: status } = job
    return { kind: 'transform', type: 'AWS::SageMaker::TransformJob', name, status }
  }
  if (job.ProcessingJobName ?? job.ProcessingJobStatus) {
    const { ProcessingJobName: name, ProcessingJobStatus: status } = job
    return { kind: 'processing', type: 'AWS::SageMaker::ProcessingJob', name, status }
  }
  if (job.HyperParameterTuningJobName ?? job.HyperParameterTuningJobStatus) {
    const { HyperParameterTuningJobName: name, HyperParameterTuningJobStatus: status } = job
    return { kind: 'tuning', type: 'AWS::SageMaker::HyperParameterTuningJob', name, status }
  }
  const { TrainingJobName: name, TrainingJobStatus: status } = job
  return { kind: 'training', type: 'AWS::SageMaker::TrainingJob', name, status }
}
