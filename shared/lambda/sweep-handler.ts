import { setTimeout as sleep } from 'node:timers/promises'
import { MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Context } from 'aws-lambda'
import config from '../../tocsin.config.ts'
import { eventRules } from '../aws/event-rules.ts'
import { type ListedDetection, wholeOf } from '../core/deferred-detection.ts'
import { isJsonObject } from '../core/json.ts'
import { createLocalBucket } from '../gate/flood-guard.ts'
import { raiseAlerts } from '../judging/raise-alerts.ts'
import { type DeployedRules, readDeployedRules } from '../self-watch/deployed-rules.ts'
import { createRuleWatch } from '../self-watch/rule-watch.ts'
import { type SweepDeps, type SweepResult, sweep, sweepWaits } from '../telling/sweep.ts'
import { activeDetections } from './active-detections.ts'
import { UndeliveredAlertError } from './errors.ts'
import { instrumented } from './instrumented.ts'
import { createRuntime, millisecondsToPublish, type Runtime } from './runtime.ts'
import { sweepOnSchedule, sweepWoken, type Turns } from './sweep-turns.ts'

/** What the scheduled sweeper's file exports. It rejects where something could not be sent; a minute later it tries again. */
export function createSweepHandler(
  detections: readonly ListedDetection[],
): (payload: unknown, context: Context) => Promise<SweepResult> {
  const runtime = createRuntime(detections)
  const active = new Map(activeDetections(detections, config).map((detection) => [detection.id, detection]))
  const lookAtRules = ruleLook(runtime)
  // One of its own each time: a gate whose memory failed once asks it no more.
  const depsIn = (context: Context): SweepDeps => {
    const invocation = runtime.invocation(context)
    return {
      ...invocation,
      memory: runtime.memory,
      judge(detectionId, envelope) {
        const listed = active.get(detectionId)
        if (listed === undefined) return undefined
        const detection = wholeOf(listed)
        const [alert] = raiseAlerts(envelope, { ...invocation, match: () => [detection] })
        return alert
      },
    }
  }
  const handle = async (payload: unknown, context: Context): Promise<SweepResult> => {
    const turns: Turns = {
      sweep: () => sweep(depsIn(context)),
      sweepWaits: () => sweepWaits(depsIn(context)),
      nextPrompt: (before) => runtime.memory.schedule.nextPrompt(before),
      now: runtime.now,
      sleep: (milliseconds) => sleep(milliseconds),
    }
    const isWoken = isJsonObject(payload) && payload['woken'] === true
    // First, since it needs nothing of the sweep, and the sweep the memory.
    const [looked] = await Promise.allSettled([isWoken ? undefined : lookAtRules(context)])
    const swept = isWoken ? await sweepWoken(turns) : await sweepOnSchedule(turns, stayUntil(payload, context, runtime))
    const failed =
      looked.status === 'rejected' ? [{ what: 'the look at the rules of EventBridge', error: looked.reason }] : []
    const result = { ...swept, failed: [...failed, ...swept.failed] }
    report(result, runtime)
    if (result.failed.length > 0) throw new UndeliveredAlertError(result.failed)
    return result
  }
  return instrumented(handle, runtime)
}

function report({ sent, isBusy, postponed, failed }: SweepResult, { logger, metrics }: Runtime): void {
  if (sent > 0) logger.info('Sent what was due', { messages: sent })
  if (isBusy) metrics.addMetric('SweepsBusy', MetricUnit.Count, 1)
  if (postponed > 0) metrics.addMetric('MessagesPostponed', MetricUnit.Count, postponed)
  for (const failure of failed) logger.error('Something due could not be done', { ...failure })
}

/** The next sweep comes a minute after this one; whoever invokes the sweeper by hand waits for nothing. */
function stayUntil(payload: unknown, context: Context, { now }: Runtime): Date {
  const isScheduled = isJsonObject(payload) && payload['scheduledAt'] !== undefined
  const milliseconds = Math.min(longestStay, context.getRemainingTimeInMillis() - millisecondsToPublish)
  return new Date(now().getTime() + (isScheduled ? milliseconds : 0))
}

const longestStay = 55_000

/** Nothing where no rules were deployed: on a laptop. */
function ruleLook(runtime: Runtime): (context: Context) => Promise<void> {
  const deployed: DeployedRules = readDeployedRules(runtime.deployedRules)
  if ([...deployed.values()].flat().length === 0) return async () => {}
  const { memory, now, prefix, memoryFailed } = runtime
  const bucket = createLocalBucket(now, { burst: 3, secondsPerMessage: 600 })
  const mayTell = (): boolean => bucket('critical')
  const watch = createRuleWatch({
    deployed,
    prefix,
    rules: eventRules,
    roles: runtime.roles,
    store: memory.store,
    now,
    mayTell,
    memoryFailed,
  })
  return async (context) => {
    const { accountName, publish } = runtime.invocation(context)
    const where = runtime.invokedIn(context)
    await watch.look({ ...where, accountName: accountName(where.account) ?? where.account }, publish)
  }
}
