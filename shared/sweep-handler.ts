import { MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Context } from 'aws-lambda'
import config from '../tocsin.config.ts'
import { activeDetections } from './active-detections.ts'
import type { Detection } from './core/detection.ts'
import { UndeliveredAlertError } from './errors.ts'
import { instrumented } from './handler.ts'
import { raiseAlerts } from './pipeline.ts'
import { createRuntime } from './runtime.ts'
import { type SweepResult, sweep } from './sweep.ts'

/** What the scheduled sweeper's file exports. It rejects where something could not be sent; a minute later it tries again. */
export function createSweepHandler(
  detections: readonly Detection[],
): (payload: unknown, context: Context) => Promise<SweepResult> {
  const runtime = createRuntime(detections)
  const active = new Map(activeDetections(detections, config).map((detection) => [detection.id, detection]))
  const handle = async (_: unknown, context: Context): Promise<SweepResult> => {
    const invocation = runtime.invocation(context)
    const result = await sweep({
      ...invocation,
      memory: runtime.memory,
      judge(detectionId, envelope) {
        const detection = active.get(detectionId)
        if (detection === undefined) return undefined
        const [alert] = raiseAlerts(envelope, { ...invocation, match: () => [detection] })
        return alert
      },
    })
    runtime.metrics.addMetric('MessagesSwept', MetricUnit.Count, result.sent)
    runtime.metrics.addMetric('SweepsBusy', MetricUnit.Count, result.isBusy ? 1 : 0)
    runtime.metrics.addMetric('MessagesPostponed', MetricUnit.Count, result.postponed)
    for (const failure of result.failed) runtime.logger.error('Something due could not be done', { ...failure })
    if (result.failed.length > 0) throw new UndeliveredAlertError(result.failed)
    return result
  }
  return instrumented(handle, runtime)
}
