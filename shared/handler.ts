import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import config from '../tocsin.config.ts'
import { activeDetections } from './active-detections.ts'
import { compileAllowRules } from './allow-rules.ts'
import { createDynamoDbLedger } from './aws/dynamodb-ledger.ts'
import { publishToSns } from './aws/sns-publisher.ts'
import { toTerminal } from './channels/terminal.ts'
import { readSettings, type Settings } from './config.ts'
import { parseArn } from './core/arn.ts'
import type { Detection } from './core/detection.ts'
import type { Kind } from './core/event.ts'
import { MalformedEventError, UndeliveredAlertError } from './errors.ts'
import { createGate, type GateDeps } from './gate/gate.ts'
import type { Ledger } from './gate/ledger.ts'
import { createMatcher } from './match-detections.ts'
import { ownValue } from './own-value.ts'
import { type PipelineDeps, type PipelineResult, runPipeline } from './pipeline.ts'
import type { Route } from './routes.ts'
import type { InvokedIn } from './transports/transport.ts'

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
 * The composition root: what a function's file exports. It rejects where an alert could not be published and where
 * an event could not be read, after all other work is done: Lambda then tries again, and at last puts the event into
 * the dead-letter queue.
 */
export function createHandler(route: Route, detections: readonly Detection[]): Handler {
  const settings = readSettings()
  const logger = new Logger({ serviceName: 'tocsin', ...(settings.isPrinting && { logLevel: 'SILENT' }) })
  const metrics = new Metrics({ namespace: 'Tocsin', serviceName: 'tocsin' })
  const kinds: ReadonlySet<Kind> = new Set(route.kinds)
  const match = createMatcher(activeDetections(detections, config).filter(({ on }) => kinds.has(on)))
  const gateDeps: GateDeps = {
    ledger: settings.isPrinting ? forgetfulLedger : createDynamoDbLedger(settings.table),
    allowRules: compileAllowRules(config),
    now: () => new Date(),
    ledgerFailed: (error) => {
      metrics.addMetric('LedgerFailures', MetricUnit.Count, 1)
      logger.error('The state table did not answer', { error })
    },
  }

  const trailLogGroups = new Set((config.logs ?? []).filter((log) => log.cloudTrail).map((log) => log.logGroup))

  const handle: Handler = async (payload, context) => {
    const invokedIn = { ...parseArn(context.invokedFunctionArn || printingArn), trailLogGroups }
    const deps: PipelineDeps = {
      match,
      gate: createGate(gateDeps),
      hasTime: () => context.getRemainingTimeInMillis() > millisecondsToPublish,
      accountName: (id) => ownValue(config.accounts, id),
      severityOf: (id) => ownValue(config.severity, id),
      timeZone: settings.timeZone,
      publish: publisher(settings, invokedIn),
    }
    const result = await runPipeline(route.unwrap(payload, invokedIn), deps)
    report(result, logger, metrics)
    const { failed, ...details } = result
    if (failed.length > 0) throw new UndeliveredAlertError(failed)
    if (result.malformed.length > 0 && !settings.isPrinting) throw new MalformedEventError(result.malformed)
    const { published, held, ignored, malformed } = details
    return {
      published: published.length,
      held: held.length,
      ignored: ignored.length,
      malformed: malformed.length,
      details,
    }
  }
  const logged = middy(handle).use(injectLambdaContext(logger, { resetKeys: true }))
  const handler = settings.isPrinting ? logged : logged.use(logMetrics(metrics, { captureColdStartMetric: true }))
  return (payload, context) => handler(payload, context)
}

/** What SNS's client may take for one alert that it cannot publish, and DynamoDB's for its lease. */
const millisecondsToPublish = 14_000

/** `serverless invoke local` passes no ARN. */
const printingArn = 'arn:aws:lambda:us-east-1:111122223333:function:local'

/** For printing: there, every alert is new. */
const forgetfulLedger: Ledger = {
  claim: async () => 'claimed',
  confirm: async () => {},
}

function publisher(
  { isPrinting, topic }: Settings,
  { partition, region, account }: InvokedIn,
): PipelineDeps['publish'] {
  if (isPrinting) return async (notification) => console.log(toTerminal(notification))
  // serverless.yml passes the topic's name, since `invoke local` would ask AWS for its ARN.
  return (notification) => publishToSns(`arn:${partition}:sns:${region}:${account}:${topic}`, notification)
}

function report(result: PipelineResult, logger: Logger, metrics: Metrics): void {
  for (const alert of result.published) logger.info('Published an alert', { ...alert })
  for (const alert of result.held) logger.info('Held an alert', { ...alert })
  for (const event of result.malformed) logger.warn('An event could not be read', { ...event })
  for (const failure of result.failed) logger.error('An alert could not be published', { ...failure })
  metrics.addMetric('AlertsPublished', MetricUnit.Count, result.published.length)
  metrics.addMetric('AlertsHeld', MetricUnit.Count, result.held.length)
  metrics.addMetric('AlertsFailed', MetricUnit.Count, result.failed.length)
  metrics.addMetric('EventsIgnored', MetricUnit.Count, result.ignored.length)
  metrics.addMetric('EventsMalformed', MetricUnit.Count, result.malformed.length)
}
