import type { Context } from 'aws-lambda'

/** The context of an invocation, as Lambda would pass it. */
export function invocation(invokedFunctionArn: string): Context {
  return {
    invokedFunctionArn,
    functionName: invokedFunctionArn.split(':').at(-1) ?? '',
    functionVersion: '$LATEST',
    memoryLimitInMB: '512',
    awsRequestId: crypto.randomUUID(),
    logGroupName: '',
    logStreamName: '',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => 30_000,
    done: () => {},
    fail: () => {},
    succeed: () => {},
  }
}
