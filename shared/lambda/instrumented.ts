import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import type { Runtime } from './runtime.ts'

/** With the invocation's ID in each line of the log, what is wrong with the memory told, and its metrics written at its end. */
export function instrumented<Result>(
  handle: (payload: unknown, context: Context) => Promise<Result>,
  { logger, metrics, isPrinting, tellOfMemory }: Runtime,
): (payload: unknown, context: Context) => Promise<Result> {
  const handleAndTell = async (payload: unknown, context: Context): Promise<Result> => {
    const [handled] = await Promise.allSettled([handle(payload, context)])
    const [told] = await Promise.allSettled([tellOfMemory(context)])
    // A metric costs for the hours in which it has a value: there is none where nothing is wrong.
    if (!isPrinting && metrics.hasStoredMetrics()) metrics.publishStoredMetrics()
    if (handled.status === 'rejected') throw handled.reason
    if (told.status === 'rejected') throw told.reason
    return handled.value
  }
  const handler = middy(handleAndTell).use(injectLambdaContext(logger, { resetKeys: true }))
  return (payload, context) => handler(payload, context)
}
