import { setTimeout as sleep } from 'node:timers/promises'
import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Context } from 'aws-lambda'
import config from '../tocsin.config.ts'
import { compileAllowRules } from './allow-rules.ts'
import { createDynamoDbStore } from './aws/dynamodb-store.ts'
import { publishToSns } from './aws/sns-publisher.ts'
import { toTerminal } from './channels/terminal.ts'
import { clock } from './clock.ts'
import { gateSettings, readSettings } from './config.ts'
import { parseArn } from './core/arn.ts'
import type { Detection } from './core/detection.ts'
import { bulkFormsOf } from './gate/bulk-forms.ts'
import { createLocalBucket } from './gate/flood-guard.ts'
import { createGate, type GateDeps } from './gate/gate.ts'
import { createGateMemory, type GateMemory } from './gate/gate-memory.ts'
import { createMemoryStore } from './gate/memory-store.ts'
import { ownValue } from './own-value.ts'
import type { PipelineDeps } from './pipeline.ts'
import type { InvokedIn } from './transports/transport.ts'

/** What all functions of one process share: the composition root. */
export interface Runtime {
  readonly isPrinting: boolean
  /** Of the stack, as the table's name holds it: `prod` in `tocsin-prod-state`. */
  readonly stage: string
  readonly logger: Logger
  readonly metrics: Metrics
  readonly memory: GateMemory
  /** Where the function runs. */
  invokedIn(context: Context): InvokedIn
  /** What one invocation works with. */
  invocation(context: Context): Omit<PipelineDeps, 'match' | 'isCause'>
}

/** What SNS's client may take for one alert that it cannot publish, and DynamoDB's for the gate. */
const millisecondsToPublish = 14_000

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

export function createRuntime(detections: readonly Detection[]): Runtime {
  const { isPrinting, table, topic, timeZone } = readSettings()
  const now = (): Date => clock.now()
  const logger = new Logger({ serviceName: 'tocsin', ...(isPrinting && { logLevel: 'SILENT' }) })
  const metrics = new Metrics({ namespace: 'Tocsin', serviceName: 'tocsin' })
  // Printing forgets: there, every alert is new, and waits for nothing.
  const memory = createGateMemory(isPrinting ? createMemoryStore(now) : createDynamoDbStore(table, now), now, {
    ...gateSettings(config),
    ...(isPrinting && { joinSeconds: 0, learningDays: 0 }),
    timeZone,
  })
  const gateDeps: GateDeps = {
    memory,
    allowRules: compileAllowRules(config),
    now,
    bulkForms: bulkFormsOf(detections),
    closable: new Set(detections.flatMap(({ closes }) => closes ?? [])),
    alertReplays: config.alertReplays ?? false,
    localBucket: createLocalBucket(now, { burst: 10, secondsPerMessage: 15 }),
    sleep: (milliseconds) => sleep(milliseconds),
    within,
    memoryFailed: (error) => {
      metrics.addMetric('LedgerFailures', MetricUnit.Count, 1)
      logger.error('The state table did not answer', { error })
    },
  }
  const invokedIn = (context: Context): InvokedIn => parseArn(context.invokedFunctionArn || printingArn)
  return {
    isPrinting,
    stage: table.replace(/^[a-z]+-/, '').replace(/-state$/, ''),
    logger,
    metrics,
    memory,
    invokedIn,
    invocation(context) {
      const { partition, region, account } = invokedIn(context)
      // serverless.yml passes the topic's name, since `invoke local` would ask AWS for its ARN.
      const arn = `arn:${partition}:sns:${region}:${account}:${topic}`
      return {
        gate: createGate(gateDeps),
        hasTime: () => context.getRemainingTimeInMillis() > millisecondsToPublish,
        accountName: (id) => ownValue(config.accounts, id),
        deployedBy: config.deployedBy ?? [],
        severityOf: (id) => ownValue(config.severity, id),
        timeZone,
        now,
        publish: isPrinting
          ? async (notification) => console.log(toTerminal(notification))
          : (notification) => publishToSns(arn, notification),
      }
    },
  }
}
