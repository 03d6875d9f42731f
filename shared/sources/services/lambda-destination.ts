import { number, optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService, toldOf } from './service.ts'

const invocation = {
  requestContext: optionalObject({
    requestId: text,
    functionArn: text,
    condition: text,
    approximateInvokeCount: number,
  }),
  responseContext: optionalObject({ statusCode: number, executedVersion: text, functionError: text }),
  responsePayload: optionalObject({ errorMessage: text, errorType: text }),
}

export type LambdaInvocation = Detail<typeof invocation>

/**
 * What Lambda sends to an event bus that is the on-failure destination of a function: the event that it was invoked with, which it gave
 * up, is in `requestPayload`, and is not read here, as it is the owner's data.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export const lambdaFailure = defineService({
  source: 'lambda',
  detailTypes: ['Lambda Function Invocation Result - Failure'],
  detail: invocation,
  resources: ({ requestContext }) =>
    requestContext?.functionArn === undefined ? [] : [resourceOfArn(requestContext.functionArn)],
  what: (event) => toldOf(functionInWords(event), givenUp(event)),
  because: ({ responsePayload }) => responsePayload?.errorMessage?.replace(/^RequestId: \S+ (?:Error: )?/, ''),
  lines: ({ requestContext, responsePayload }) => [
    ...(responsePayload?.errorType === undefined ? [] : [`Error ${responsePayload.errorType}`]),
    ...(requestContext?.requestId === undefined ? [] : [`Request ${requestContext.requestId}`]),
  ],
})

/** "Lambda function orders" */
export function functionInWords({ requestContext }: LambdaInvocation): string {
  const name = requestContext?.functionArn && resourceOfArn(requestContext.functionArn).name
  return name ? `Lambda function ${name}` : 'A Lambda function'
}

/** "failed 3 times on an event, and Lambda gave it up" */
function givenUp({ requestContext }: LambdaInvocation): string {
  const { condition, approximateInvokeCount: tries } = requestContext ?? {}
  if (condition === 'EventAgeExceeded') return 'was not run in time: Lambda gave up an event'
  if (condition !== 'RetriesExhausted') return 'failed on an event, and Lambda gave it up'
  return `failed${tries === undefined || tries < 2 ? '' : ` ${tries} times`} on an event, and Lambda gave it up`
}
