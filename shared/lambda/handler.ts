import { createHash } from 'node:crypto'
import type { Context } from 'aws-lambda'
import config from '../../tocsin.config.ts'
import type { ListedDetection } from '../core/deferred-detection.ts'
import type { Sequence } from '../core/sequence.ts'
import { createCauseMatcher, createMatcher } from '../judging/match-detections.ts'
import type { PipelineResult } from '../telling/carry-out.ts'
import { historyHint } from '../transports/history.ts'
import { activeDetections } from './active-detections.ts'
import { MalformedEventError, UndeliveredAlertError } from './errors.ts'
import { instrumented } from './instrumented.ts'
import { type PipelineDeps, runPipeline } from './pipeline.ts'
import { hearsCalls, judgedBy, type Route } from './routes.ts'
import { createRuntime, type Runtime } from './runtime.ts'

/** What a function returns: four counts, and what they count. Alerts are published or held, the rest are events. */
export interface HandlerResult {
  readonly published: number
  readonly held: number
  readonly ignored: number
  readonly malformed: number
  readonly details: Omit<PipelineResult, 'failed'>
}

export type Handler = (payload: unknown, context: Context) => Promise<HandlerResult>

/**
 * What a function's file exports, for one route of events. It rejects where an alert could not be published and where
 * an event could not be read, after all other work is done: Lambda then tries again, and at last puts the event into
 * the dead-letter queue.
 */
export function createHandler(
  route: Route,
  detections: readonly ListedDetection[],
  sequences: readonly Sequence[] = [],
): Handler {
  const runtime = createRuntime(detections, sequences)
  const active = activeDetections(detections, config)
  const match = createMatcher(judgedBy(route, active))
  const hears = hearsCalls(route)
  const isCause = hears ? createCauseMatcher(active) : () => false
  const trailLogGroups = new Set((config.logs ?? []).filter((log) => log.cloudTrail).map((log) => log.logGroup))

  const handle: Handler = async (payload, context) => {
    const invokedIn = runtime.invokedIn(context)
    const deps: PipelineDeps = {
      ...runtime.invocation(context),
      match,
      isCause,
      hearsCalls: hears,
      payloadHash: () => hashOf(payload),
    }
    const result = await runPipeline(route.unwrap(payload, { ...invokedIn, trailLogGroups }), deps)
    report(result, runtime)
    const { failed, ...details } = result
    if (failed.length > 0) throw new UndeliveredAlertError(failed)
    if (result.malformed.length > 0 && !runtime.isPrinting) throw new MalformedEventError(result.malformed)
    if (result.malformed.length > 0)
      console.error(new MalformedEventError(result.malformed).message + historyHint(payload))
    const { published, held, ignored, malformed } = details
    return {
      published: published.length,
      held: held.length,
      ignored: ignored.length,
      malformed: malformed.length,
      details,
    }
  }
  return instrumented(handle, runtime)
}

function hashOf(payload: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(payload) ?? '')
    .digest('hex')
    .slice(0, 32)
}

function report(result: PipelineResult, { logger }: Runtime): void {
  for (const alert of result.published) logger.info('Published an alert', { ...alert })
  for (const alert of result.held) logger.info('Held an alert', { ...alert })
  for (const event of result.malformed) logger.warn('An event could not be read', { ...event })
  for (const failure of result.failed) logger.error('An alert could not be published', { ...failure })
  const { published, held, failed, ignored, malformed } = result
  logger.info('Handled events', {
    published: published.length,
    held: held.length,
    failed: failed.length,
    ignored: ignored.length,
    malformed: malformed.length,
  })
}
