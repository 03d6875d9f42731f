import { setTimeout as sleep } from 'node:timers/promises'
import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Context } from 'aws-lambda'
import config from '../../tocsin.config.ts'
import { dynamoDbOfFunction } from '../aws/dynamodb-client.ts'
import { createDynamoDbStore } from '../aws/dynamodb-store.ts'
import { invokeFunction } from '../aws/invoke-function.ts'
import { loadSns, longestAnswer, longestRefusal, publishToSns } from '../aws/sns-publisher.ts'
import { toTerminal } from '../channels/terminal.ts'
import { gateSettings, readAwsAccess, readSettings } from '../config.ts'
import { parseArn } from '../core/arn.ts'
import type { ListedDetection } from '../core/deferred-detection.ts'
import type { Notification } from '../core/notification.ts'
import { ownValue } from '../core/own-value.ts'
import type { Sequence } from '../core/sequence.ts'
import { bulkFormsOf } from '../gate/bulk-forms.ts'
import { createLocalBucket } from '../gate/flood-guard.ts'
import { createGate, type GateDeps, longestConfirmation, longestDecision } from '../gate/gate.ts'
import { createGateMemory, type GateMemory } from '../gate/gate-memory.ts'
import { createMemoryStore } from '../gate/memory-store.ts'
import { sequenceAlert } from '../judging/sequence-alert.ts'
import { createMemoryWatch } from '../self-watch/memory-watch.ts'
import { byBothRoutes } from '../self-watch/own-alerts.ts'
import type { InvokedIn } from '../transports/transport.ts'
import { activeSequences, closableDetections, configuredSeverityOf } from './active-detections.ts'
import { compileAllowRules } from './allow-rules.ts'
import { clock } from './clock.ts'
import type { PipelineDeps } from './pipeline.ts'

/** What all functions of one process share: the composition root. */
export interface Runtime {
  readonly isPrinting: boolean
  /** Of the stack, as the table's name holds it: `prod` in `tocsin-prod-state`. */
  readonly stage: string
  /** Of all names in AWS, as `tocsin-prod`. */
  readonly prefix: string
  /** The ARNs of the functions' roles. */
  readonly roles: readonly string[]
  /** As shared/self-watch/deployed-rules.ts writes them. */
  readonly deployedRules: string
  readonly now: () => Date
  /** Is to be told of every failure of the memory. */
  readonly memoryFailed: (error: unknown) => void
  readonly logger: Logger
  readonly metrics: Metrics
  readonly memory: GateMemory
  /** Tells what somebody else wrote into the memory; at the end of each invocation. */
  tellOfMemory(context: Context): Promise<void>
  /** Where the function runs. */
  invokedIn(context: Context): InvokedIn
  /** What one invocation works with. */
  invocation(context: Context): Omit<PipelineDeps, 'match' | 'isCause' | 'hearsCalls'>
}

/** What one alert may take, from the gate's question to its confirmation, however slow AWS is. */
export const millisecondsToPublish = longestDecision + longestRefusal + longestAnswer + longestConfirmation

/** `serverless invoke local` passes no ARN. */
const printingArn = 'arn:aws:lambda:us-east-1:111122223333:function:local'

async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  const timer = new AbortController()
  const late = sleep(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`The state table took longer than ${milliseconds} ms`)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    timer.abort()
  }
}

export function createRuntime(detections: readonly ListedDetection[], sequences: readonly Sequence[] = []): Runtime {
  const { isPrinting, keys, roles, sweeper, table, topic, watchTopic, timeZone, rules } = readSettings()
  const now = (): Date => clock.now()
  const logger = new Logger({ serviceName: 'tocsin', ...(isPrinting && { logLevel: 'SILENT' }) })
  // The stack's name is a dimension: an alarm of one stage must not hear of another.
  const prefix = table.replace(/-state$/, '')
  const stage = prefix.replace(/^[a-z]+-/, '')
  const metrics = new Metrics({ namespace: 'Tocsin', serviceName: prefix })
  const watch = createMemoryWatch({
    now,
    noticed: ({ kind, item }) => {
      metrics.addMetric('ForgedItems', MetricUnit.Count, 1)
      logger.error('Somebody wrote into the state table what no function writes', { kind, item })
    },
  })
  // Printing forgets: there, every alert is new, and waits for nothing.
  const settings = {
    ...gateSettings(config),
    ...(isPrinting && { joinSeconds: 0, learningDays: 0 }),
    timeZone,
  }
  const store = isPrinting
    ? createMemoryStore(now)
    : createDynamoDbStore(table, now, dynamoDbOfFunction(readAwsAccess(), now))
  const memory = createGateMemory(store, now, settings, watch.forged)
  const memoryFailed = (error: unknown): void => {
    metrics.addMetric('LedgerFailures', MetricUnit.Count, 1)
    logger.error('The state table did not answer', { error })
  }
  const gateDeps: GateDeps = {
    memory,
    allowRules: compileAllowRules(config),
    now,
    bulkForms: bulkFormsOf(detections),
    sequences: activeSequences(sequences, config),
    alertOn: sequenceAlert,
    closable: closableDetections(detections),
    alertReplays: config.alertReplays ?? false,
    localBucket: createLocalBucket(now, { burst: 10, secondsPerMessage: 15 }),
    sleep: (milliseconds) => sleep(milliseconds),
    within,
    memoryFailed,
  }
  const wakeSweeper = async (): Promise<void> => {
    if (sweeper === undefined || isPrinting) return
    try {
      await invokeFunction(sweeper, { woken: true }, readAwsAccess(), now())
    } catch (error) {
      logger.warn('The sweeper could not be woken, and comes within a minute', { error })
    }
  }
  const severityOf = configuredSeverityOf(config)
  const invokedIn = (context: Context): InvokedIn => parseArn(context.invokedFunctionArn || printingArn)
  const tableArn = (context: Context): string => {
    const { partition, region, account } = invokedIn(context)
    return `arn:${partition}:dynamodb:${region}:${account}:table/${table}`
  }
  const publisher = (context: Context): ((notification: Notification) => Promise<void>) => {
    if (isPrinting) return async (notification) => console.log(toTerminal(notification))
    const { partition, region, account } = invokedIn(context)
    // serverless.yml passes the topics' names, since `invoke local` would ask AWS for their ARNs.
    const to = (name: string) => (notification: Notification) =>
      publishToSns(`arn:${partition}:sns:${region}:${account}:${name}`, notification)
    if (watchTopic === undefined) return to(topic)
    return byBothRoutes(to(topic), to(watchTopic), (error) =>
      logger.error('The second topic did not take an alert about Tocsin', { error }),
    )
  }
  return {
    isPrinting,
    stage,
    prefix,
    deployedRules: rules,
    roles,
    now,
    memoryFailed,
    logger,
    metrics,
    memory,
    invokedIn,
    tellOfMemory: (context) => watch.tell(invokedIn(context), publisher(context)),
    invocation(context) {
      return {
        gate: createGate(gateDeps),
        hasTime: () => context.getRemainingTimeInMillis() > millisecondsToPublish,
        accountName: (id) => ownValue(config.accounts, id),
        deployedBy: config.deployedBy ?? [],
        ownParts: [...keys, ...roles, tableArn(context), ...(config.logs ?? []).map(({ logGroup }) => logGroup)],
        severityOf,
        timeZone,
        stage,
        now,
        publish: publisher(context),
        wakeSweeper,
        // Once the gate's first question is on its way.
        ...(!isPrinting && { prepare: () => void setImmediate(() => void loadSns()) }),
      }
    },
  }
}
