import { MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Context } from 'aws-lambda'
import config from '../../tocsin.config.ts'
import { renderBulletin } from '../channels/bulletin.ts'
import { alertId } from '../core/ids.ts'
import { isJsonObject, textAt } from '../core/json.ts'
import { dayBeforeIn, daysUpTo, isOverIn } from '../gate/tally.ts'
import { digestOf, sumOfDays } from '../telling/digest.ts'
import { instrumented } from './instrumented.ts'
import { createRuntime } from './runtime.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * What the scheduled digest's file exports: it tells of the day before its schedule's time, in the configuration's time zone, or of
 * the week before it, or of the `day` in its payload, and only once of each. Whoever may invoke the function must not use up
 * a digest before there is anything to tell: it rejects a schedule's day that is not over, and what was asked for by its day
 * leaves the scheduled one to come.
 */
export function createDigestHandler(): (
  payload: unknown,
  context: Context,
) => Promise<{ readonly day: string; readonly sent: boolean }> {
  const runtime = createRuntime([])
  const handle = async (payload: unknown, context: Context) => {
    const { now, publish, timeZone, accountName } = runtime.invocation(context)
    const { deliveries, tally, mutes } = runtime.memory
    const { day: to, isAsked } = dayOf(payload, now(), timeZone)
    const days = config.digest === 'weekly' && !isAsked ? daysUpTo(to, 7) : [to]
    const from = days[0] ?? to
    const id = alertId(`digest-${from === to ? '' : `${from}-`}${to}${isAsked ? '-asked' : ''}`)
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

/** @throws Error where it is no day, or not over; today may be asked for, too. */
function dayOf(payload: unknown, now: Date, timeZone: string): { readonly day: string; readonly isAsked: boolean } {
  const textOf = (name: string): string | undefined => (isJsonObject(payload) ? textAt(payload, name) : undefined)
  const asked = textOf('day')
  const scheduledAt = new Date(textOf('scheduledAt') ?? '')
  const day = asked ?? dayBeforeIn(timeZone, Number.isNaN(scheduledAt.getTime()) ? now : scheduledAt)
  const latest = asked === undefined ? now : new Date(now.getTime() + dayMilliseconds)
  if (!isOverIn(timeZone, day, latest))
    throw new Error(`There is no digest of "${day.slice(0, 50)}" yet: it is no such day`)
  return { day, isAsked: asked !== undefined }
}
