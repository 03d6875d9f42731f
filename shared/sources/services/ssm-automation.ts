import { number, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { stateInWords, whoInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const automation = { ExecutionId: text, Definition: text, DefinitionVersion: number, Status: text, ExecutedBy: text }

export type Automation = Detail<typeof automation>

/**
 * A runbook of Systems Manager changed its status. Why it failed is not in it.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html
 */
export const ssmAutomation = defineService({
  source: 'aws.ssm',
  detailTypes: ['EC2 Automation Execution Status-change Notification'],
  detail: automation,
  resources: ({ Definition }) =>
    Definition === undefined ? [] : [{ type: 'AWS::SSM::Document', name: definitionName(Definition), arn: undefined }],
  what: (automation) => `${runbookInWords(automation)} ${statusInWords(automation.Status)}`,
  lines: ({ ExecutionId, ExecutedBy }) => [
    ...(ExecutedBy === undefined ? [] : [`Started by ${whoInWords(ExecutedBy)}`]),
    ...(ExecutionId === undefined ? [] : [`Execution ${ExecutionId}`]),
  ],
})

/** "Runbook AWS-RestartEC2Instance" */
export function runbookInWords({ Definition }: Automation): string {
  return Definition === undefined ? 'A runbook of Systems Manager' : `Runbook ${definitionName(Definition)}`
}

/** Shared runbooks are named by their ARNs. */
function definitionName(definition: string): string {
  return definition.startsWith('arn:') ? resourceOfArn(definition).name : definition
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html */
function statusInWords(status: string | undefined): string {
  switch (status) {
    case 'Failed':
      return 'failed'
    case 'TimedOut':
      return 'did not end in time'
    case 'Cancelled':
    case 'Canceled':
      return 'was cancelled'
    case 'Success':
      return 'succeeded'
    default:
      return status === undefined ? 'changed its status' : stateInWords(status)
  }
}
