import { MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Context } from 'aws-lambda'
import { renderBulletin } from './channels/bulletin.ts'
import { alertId } from './core/ids.ts'
import { isJsonObject, textAt } from './core/json.ts'
import { digestOf } from './digest.ts'
import { dayBeforeIn, isOverIn } from './gate/tally.ts'
import { instrumented } from './handler.ts'
import { createRuntime } from './runtime.ts'

/**
 * What the scheduled digest's file exports: it tells of the day before its schedule's time, in the configuration's time zone, or of the `day` in
 * its payload, and only once of each. It rejects a day that is not over: whoever may invoke the function must not use up a
 * digest before there is anything to tell. What was asked for by its day leaves the scheduled one to come.
 */
export function createDigestHandler(): (
  payload: unknown,
  context: Context,
) => Promise<{ readonly day: string; readonly sent: boolean }> {
  const runtime = createRuntime([])
  const handle = async (payload: unknown, context: Context) => {
    const { now, publish, timeZone } = runtime.invocation(context)
    const { deliveries, tally, mutes } = runtime.memory
    const asked = isJsonObject(payload) ? textAt(payload, 'day') : undefined
    const scheduledAt = new Date(isJsonObject(payload) ? (textAt(payload, 'scheduledAt') ?? '') : '')
    const of = asked ?? dayBeforeIn(timeZone, Number.isNaN(scheduledAt.getTime()) ? now() : scheduledAt)
    if (!isOverIn(timeZone, of, now()))
      throw new Error(`There is no digest of "${of.slice(0, 50)}": it is no day that is over`)
    const id = alertId(asked === undefined ? `digest-${of}` : `digest-${of}-asked`)
    if ((await deliveries.claim(id)).kind !== 'claimed') return { day: of, sent: false }
    const stack = ` --stage ${runtime.stage} --aws-region ${runtime.invokedIn(context).region}`
    await publish(renderBulletin(digestOf(of, await tally.of(of), await mutes.list(), stack)))
    await deliveries.settle(id, 'published')
    runtime.metrics.addMetric('DigestsSent', MetricUnit.Count, 1)
    return { day: of, sent: true }
  }
  return instrumented(handle, runtime)
}
