import { textAt } from '../../core/json.ts'
import { json, text } from '../read-leniently.ts'
import { namedResource, statusInWords, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const cluster = { clusterId: text, name: text, state: text, severity: text, message: text, stateChangeReason: json }

export type EmrCluster = Detail<typeof cluster>

/** @see https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html */
export const emrCluster = defineService({
  source: 'aws.emr',
  detailTypes: ['EMR Cluster State Change'],
  detail: cluster,
  resources: ({ clusterId }) => namedResource('AWS::EMR::Cluster', clusterId),
  what: (e) => `${emrClusterInWords(e)} ${statusInWords(e.state)}`,
  because: ({ stateChangeReason, message }) => textAt(stateChangeReason, 'message') ?? message,
  lines: ({ clusterId }) => (clusterId === undefined ? [] : [`Cluster ${clusterId}`]),
})

const step = { clusterId: text, stepId: text, name: text, state: text, actionOnFailure: text, message: text }

/** @see https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html */
export const emrStep = defineService({
  source: 'aws.emr',
  detailTypes: ['EMR Step Status Change'],
  detail: step,
  resources: ({ clusterId }) => namedResource('AWS::EMR::Cluster', clusterId),
  matter: ({ name }) => name,
  what: (e) => `${thingInWords('EMR step', e.name)} ${statusInWords(e.state)}`,
  // "Step s-0abc (CustomJAR) in Amazon EMR cluster j-0abc (nightly) failed at 2026-11-21 13:12 UTC." adds nothing.
  because: ({ message }) =>
    /^Step \S+ \(.*\) (?:in|was added to) Amazon EMR cluster /.test(message ?? '') ? undefined : message,
  lines: ({ clusterId, stepId, actionOnFailure }) => [
    ...(clusterId === undefined ? [] : [`Cluster ${clusterId}`]),
    ...(stepId === undefined ? [] : [`Step ${stepId}`]),
    ...(actionOnFailure === undefined ? [] : [`On failure: ${actionOnFailure}`]),
  ],
})

const run = {
  jobRunId: text,
  jobRunName: text,
  applicationId: text,
  arn: text,
  state: text,
  previousState: text,
  stateDetails: text,
}

export type EmrServerlessRun = Detail<typeof run>

/** @see https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/using-eventbridge.html */
export const emrServerlessRun = defineService({
  source: 'aws.emr-serverless',
  detailTypes: ['EMR Serverless Job Run State Change'],
  detail: run,
  resources: ({ applicationId }) => namedResource('AWS::EMRServerless::Application', applicationId),
  matter: ({ jobRunName }) => jobRunName,
  sameAs: ({ jobRunId, state }) => ['job-run', jobRunId, state],
  what: (e) => `${runInWords(e)} ${statusInWords(e.state)}`,
  because: ({ stateDetails }) => stateDetails,
  lines: ({ jobRunId }) => (jobRunId === undefined ? [] : [`Job run ${jobRunId}`]),
})

/** Clusters of one name come and go: a cluster is known by it. */
export function emrClusterInWords({ name, clusterId }: EmrCluster): string {
  return thingInWords('EMR cluster', name ?? clusterId)
}

/** "EMR Serverless job nightly of application 00f1982r1uukb925": a run that has no name has only a new ID each time. */
export function runInWords({ jobRunName, applicationId }: EmrServerlessRun): string {
  const of = applicationId === undefined ? '' : ` of application ${applicationId}`
  return `${thingInWords('EMR Serverless job', jobRunName)}${of}`
}
