import { parseArn } from '../../core/arn.ts'
import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { asPart, statusInWords, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const execution = { executionArn: text, stateMachineArn: text, name: text, status: text, error: text, cause: text }

export type Execution = Detail<typeof execution>

/**
 * An execution of a standard workflow changed its status; express workflows tell nothing. The fields are those of
 * DescribeExecution, with `error` and `cause` where it failed.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html
 */
export const stepFunctionsExecution = defineService({
  source: 'aws.states',
  detailTypes: ['Step Functions Execution Status Change'],
  detail: execution,
  resources: ({ stateMachineArn }) => (stateMachineArn === undefined ? [] : [resourceOfArn(stateMachineArn)]),
  what: (e) => `An execution of ${stateMachineInWords(e)} ${statusInWords(e.status)}`,
  because: ({ error, cause }) =>
    error && cause ? `${error}: ${cause.slice(0, 500)}` : (cause?.slice(0, 500) ?? error),
  lines: ({ name }) => (name === undefined ? [] : [`Execution ${name}`]),
})

/** "state machine orders" */
export function stateMachineInWords({ stateMachineArn }: Execution): string {
  const name = stateMachineArn && parseArn(stateMachineArn).resource.replace(/^stateMachine:/, '')
  return asPart(thingInWords('state machine', name || undefined))
}
