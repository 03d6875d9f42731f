import { text } from '../read-leniently.ts'
import { stateInWords } from './named-thing.ts'
import { type Detail, defineService, toldOf } from './service.ts'

const execution = { 'window-id': text, 'window-execution-id': text, status: text }

export type WindowExecution = Detail<typeof execution>

/**
 * A run of a maintenance window changed its status.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html
 */
export const ssmMaintenanceWindow = defineService({
  source: 'aws.ssm',
  detailTypes: ['Maintenance Window Execution State-change Notification'],
  detail: execution,
  resources: (execution) => {
    const name = execution['window-id']
    return name === undefined ? [] : [{ type: 'AWS::SSM::MaintenanceWindow', name, arn: undefined }]
  },
  what: (execution) => toldOf(windowInWords(execution), windowStatusInWords(execution.status)),
  lines: (execution) => {
    const id = execution['window-execution-id']
    return id === undefined ? [] : [`Execution ${id}`]
  },
})

/** "Maintenance window mw-0ed7251d3fcf6e0c2" */
export function windowInWords(execution: WindowExecution): string {
  const id = execution['window-id']
  return id === undefined ? 'A maintenance window' : `Maintenance window ${id}`
}

export function windowStatusInWords(status: string | undefined): string {
  switch (status) {
    case 'FAILED':
      return 'failed'
    case 'TIMED_OUT':
      return 'was over before its tasks were done'
    case 'SKIPPED_OVERLAPPING':
      return 'was left out: its last run had not ended'
    case 'SUCCESS':
      return 'succeeded'
    default:
      return status === undefined ? 'changed its status' : stateInWords(status)
  }
}
