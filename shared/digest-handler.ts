import { MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Context } from 'aws-lambda'
import config from '../tocsin.config.ts'
import { renderBulletin } from './channels/bulletin.ts'
import { alertId } from './core/ids.ts'
import { isJsonObject, textAt } from './core/json.ts'
import { digestOf, sumOfDays } from './digest.ts'
import { dayBeforeIn, daysUpTo } from './gate/tally.ts'
import { instrumented } from './handler.ts'
import { createRuntime } from './runtime.ts'

/**
 * What the scheduled digest's file exports: it tells of the day before its schedule's time, in the configuration's time zone, or of
 * the week before it, or of the `day` in its payload, and only once of each.
 */
export function createDigestHandler(): (
  payload: unknown,
  context: Context,
) => Promise<{ readonly day: string; readonly sent: boolean }> {
  const runtime = createRuntime([])
  const handle = async (payload: unknown, context: Context) => {
    const { now, publish, timeZone, accountName } = runtime.invocation(context)
    const { deliveries, tally, mutes } = runtime.memory
    const days = daysToTell(payload, now(), timeZone)
    const [from, to] = [days[0] ?? '', days.at(-1) ?? '']
    const id = alertId(`digest-${from === to ? to : `${from}-${to}`}`)
    if ((await deliveries.claim(id)).kind !== 'claimed') return { day: to, sent: false }
    const { account, region } = runtime.invokedIn(context)
    const stack = { account: { id: account, name: accountName(account) ?? account }, region, stage: runtime.stage }
    const tallies = await Promise.all(days.map((day) => tally.of(day)))
    await publish(renderBulletin(digestOf({ from, to }, sumOfDays(tallies), await mutes.list(), stack)))
    await deliveries.settle(id, 'published')
    runtime.metrics.addMetric('DigestsSent', MetricUnit.Count, 1)
    return { day: to, sent: true }
  }
  return instrumented(handle, runtime)
}

/** The day in the payload; else the one before the schedule's time, or the seven. */
function daysToTell(payload: unknown, now: Date, timeZone: string): readonly string[] {
  const said = isJsonObject(payload) ? payload : {}
  const asked = textAt(said, 'day')
  if (asked !== undefined) return [asked]
  const scheduledAt = new Date(textAt(said, 'scheduledAt') ?? '')
  const last = dayBeforeIn(timeZone, Number.isNaN(scheduledAt.getTime()) ? now : scheduledAt)
  return config.digest === 'weekly' ? daysUpTo(last, 7) : [last]
}
