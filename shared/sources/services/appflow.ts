import { text } from '../read-leniently.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const run = {
  'flow-name': text,
  'flow-arn': text,
  'execution-id': text,
  status: text,
  source: text,
  destination: text,
  'num-of-records-processed': text,
}

export type FlowRun = Detail<typeof run>

/**
 * A flow of AppFlow copied records from one service to another, or could not, or was switched off as it failed.
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/flow-notifications.html
 */
export const flowRun = defineService({
  source: 'aws.appflow',
  detailTypes: ['AppFlow End Flow Run Report', 'AppFlow Scheduled Flow Deactivated', 'AppFlow Event Flow Deactivated'],
  detail: run,
  resources: (e) => namedResource('AWS::AppFlow::Flow', e['flow-name'], e['flow-arn']),
  what: (e, { detailType }) => {
    if (detailType.endsWith('Deactivated')) return `${flowInWords(e)} was switched off by AppFlow`
    return `${flowInWords(e)} ${e.status === 'Execution Failed' ? 'failed' : 'went through'}`
  },
  lines: (e) => [
    ...(e.source === undefined || e.destination === undefined ? [] : [`From ${e.source} to ${e.destination}`]),
    ...(e['execution-id'] === undefined ? [] : [`Execution ${e['execution-id']}`]),
  ],
})

/** "AppFlow flow orders" */
export function flowInWords(e: FlowRun): string {
  return thingInWords('AppFlow flow', e['flow-name'])
}
