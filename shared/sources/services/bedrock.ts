import { capitalized } from '../../core/capitalized.ts'
import { text } from '../read-leniently.ts'
import { namedResource, statusInWords, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const customization = { jobName: text, jobArn: text, jobStatus: text, failureMessage: text }

export type Customization = Detail<typeof customization>

/**
 * A job that makes a model of one's own ended.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-eventbridge-how-it-works.html
 */
export const modelCustomization = defineService({
  source: 'aws.bedrock',
  detailTypes: ['Model Customization Job State Change'],
  detail: customization,
  resources: ({ jobName, jobArn }) => namedResource('AWS::Bedrock::ModelCustomizationJob', jobName, jobArn),
  what: (e) => `${customizationInWords(e)} ${statusInWords(e.jobStatus)}`,
  because: ({ failureMessage }) => failureMessage?.slice(0, 500),
})

/** "Model customization job orders" */
export function customizationInWords({ jobName }: Customization): string {
  return capitalized(thingInWords('model customization job', jobName))
}

const batch = { batchJobName: text, batchJobArn: text, batchModelId: text, status: text, failureMessage: text }

export type BatchInference = Detail<typeof batch>

/**
 * A job that asks a model many things at once ended.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-eventbridge-how-it-works.html
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetModelInvocationJob.html
 */
export const batchInference = defineService({
  source: 'aws.bedrock',
  detailTypes: ['Batch Inference Job State Change'],
  detail: batch,
  resources: ({ batchJobName, batchJobArn }) =>
    namedResource('AWS::Bedrock::ModelInvocationJob', batchJobName, batchJobArn),
  what: (e) => `${batchInferenceInWords(e)} ${batchEndInWords(e)}`,
  because: ({ failureMessage }) => failureMessage?.slice(0, 500),
  lines: ({ batchModelId }) => (batchModelId === undefined ? [] : [`Model ${batchModelId.replace(/^arn:.*\//, '')}`]),
})

/** "Batch inference job orders" */
export function batchInferenceInWords({ batchJobName }: BatchInference): string {
  return capitalized(thingInWords('batch inference job', batchJobName))
}

/** "failed", "is done in part" */
export function batchEndInWords({ status }: BatchInference): string {
  return status === 'PartiallyCompleted' ? 'is done in part' : statusInWords(status)
}
