import type { Resource } from '../../core/resource.ts'
import { number, optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService } from './service.ts'
import { statedLink } from './stated-link.ts'

const trigger = optionalObject({
  'trigger-type': text,
  'trigger-detail': text,
  'author-display-name': text,
  'full-repository-name': text,
  'branch-name': text,
  'tag-name': text,
  'commit-id': text,
  'commit-message': text,
})

const pipelineExecution = {
  pipeline: text,
  'execution-id': text,
  state: text,
  'pipeline-execution-attempt': number,
  'execution-trigger': trigger,
}

export type PipelineExecution = Detail<typeof pipelineExecution>

/**
 * An execution of a pipeline changed its state. Which stage or action failed is not in it; CodePipeline sends each at least once.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export const codePipelineExecution = defineService({
  source: 'aws.codepipeline',
  detailTypes: ['CodePipeline Pipeline Execution State Change'],
  detail: pipelineExecution,
  resources: ({ pipeline }, { resources }) => pipelineResource(pipeline, resources),
  sameAs: (execution) => [
    'pipeline',
    execution.pipeline,
    execution['execution-id'],
    execution.state,
    String(execution['pipeline-execution-attempt'] ?? 1),
  ],
  what: (execution) => `${pipelineInWords(execution)} ${stateInWords(execution.state)}`,
  lines: ({ 'execution-trigger': trigger, ...execution }) => [
    ...triggerLines(trigger),
    ...lineOf('Execution', execution['execution-id']),
  ],
})

const pipelineAction = {
  pipeline: text,
  'execution-id': text,
  stage: text,
  action: text,
  state: text,
  type: optionalObject({ category: text, provider: text }),
  'execution-result': optionalObject({ 'external-execution-url': text, 'external-execution-summary': text }),
}

export type PipelineAction = Detail<typeof pipelineAction>

/**
 * An action of a pipeline changed its state, as a build, a deployment or an approval.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 */
export const codePipelineAction = defineService({
  source: 'aws.codepipeline',
  detailTypes: ['CodePipeline Action Execution State Change'],
  detail: pipelineAction,
  resources: ({ pipeline }, { resources }) => pipelineResource(pipeline, resources),
  // A stage may ask for several approvals.
  matter: (action) => [action['execution-id'] ?? '', action.stage ?? '', action.action ?? ''].join(' '),
  what: actionStateOfPipeline,
  because: (action) => action['execution-result']?.['external-execution-summary'],
  lines: (action) => [...lineOf('Stage', action.stage), ...lineOf('Execution', action['execution-id'])],
  links: (action) => statedLink('Where it runs', action['execution-result']?.['external-execution-url']),
})

/** "Pipeline orders", or "A pipeline" where the event does not say its name. */
export function pipelineInWords({ pipeline }: { readonly pipeline?: string | undefined }): string {
  return pipeline === undefined ? 'A pipeline' : `Pipeline ${pipeline}`
}

/** 'Approval "Approve" of pipeline orders was given' */
export function actionStateOfPipeline(action: PipelineAction): string {
  return `${actionInWords(action)} of ${asPart(pipelineInWords(action))} ${actionStateInWords(action)}`
}

function actionInWords({ action, type }: PipelineAction): string {
  const kind = type?.category === 'Approval' ? 'approval' : 'action'
  return action === undefined ? `An ${kind}` : `${kind === 'approval' ? 'Approval' : 'Action'} "${action}"`
}

/** An approval that waits has started, and one that is refused, or that nobody gives in time, has failed. */
function actionStateInWords({ state, type }: PipelineAction): string {
  const isApproval = type?.category === 'Approval'
  return (isApproval ? approvals.get(state ?? '') : undefined) ?? stateInWords(state)
}

const approvals: ReadonlyMap<string, string> = new Map([
  ['STARTED', 'waits for somebody'],
  ['SUCCEEDED', 'was given'],
  ['FAILED', 'was refused, or not given in time'],
  ['ABANDONED', 'is no longer asked for'],
])

function asPart(name: string): string {
  return name.replace(/^./, (first) => first.toLowerCase())
}

function stateInWords(state: string | undefined): string {
  switch (state) {
    case 'FAILED':
    case 'SUCCEEDED':
    case 'STARTED':
    case 'RESUMED':
      return state.toLowerCase()
    case undefined:
      return 'changed its state'
    default:
      return `is ${state.toLowerCase()}`
  }
}

function pipelineResource(pipeline: string | undefined, [arn]: readonly string[]): readonly Resource[] {
  if (pipeline !== undefined) return [{ type: 'AWS::CodePipeline::Pipeline', name: pipeline, arn }]
  return arn === undefined ? [] : [resourceOfArn(arn)]
}

/** What started it: a commit with its author, or a call. */
function triggerLines(trigger: PipelineExecution['execution-trigger']): readonly string[] {
  const commit = trigger?.['commit-id']
  const author = trigger?.['author-display-name']
  const by = author === undefined ? '' : ` by ${author}`
  const message = trigger?.['commit-message']?.split('\n')[0]
  return [
    ...(commit === undefined ? [] : [`Commit ${commit}${by}${message ? `: ${message}` : ''}`]),
    ...lineOf('Repository', trigger?.['full-repository-name']),
    ...lineOf('Branch', trigger?.['branch-name']),
    ...lineOf('Tag', trigger?.['tag-name']),
    ...lineOf('Started by', trigger?.['trigger-detail'] ?? trigger?.['trigger-type']),
  ]
}

function lineOf(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${value}`]
}
