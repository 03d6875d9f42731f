import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { detections } from '../../detections/index.ts'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import type { Alert } from '../../shared/core/alert.ts'
import { signatureOf } from '../../shared/gate/signature.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { type HandlerPool, startHandlers } from './handler-pool.ts'
import { startProxy } from './proxy.ts'
import { randomOf, shuffled } from './random.ts'
import { type Told, toldIn } from './told.ts'
import { fewGroups, traffic } from './traffic.ts'

export interface ConcurrencyOptions {
  readonly processes: number
  readonly events: number
  /** To how many of the processes each event is delivered at the same time. */
  readonly copies: number
  /** How many of the calls of DynamoDB and SNS fail. */
  readonly failureRate: number
  readonly seed: number
}

export interface ConcurrencyFigures {
  readonly invocations: number
  /** Invocations that failed, and were made again. */
  readonly failed: number
  readonly alerts: number
  readonly groups: number
  readonly told: Told
  /** Windows of which more than one alert had a message of its own. */
  readonly windowsToldTwice: number
  /** Alerts that had no message, and were neither counted nor folded. */
  readonly lost: readonly string[]
  readonly seconds: number
}

const minute = 60_000

/** Lambda tries again after one minute and after two more; by hand it can be done as often as one likes. */
const longestWait = 30 * minute

export async function contend(options: ConcurrencyOptions): Promise<ConcurrencyFigures> {
  const began = performance.now()
  const aws = await startEmbeddedAws()
  const proxy = await startProxy(aws, options.seed)
  const environment = {
    ...aws.environment,
    AWS_ENDPOINT_URL_DYNAMODB: proxy.dynamoDbUrl,
    AWS_ENDPOINT_URL_SNS: proxy.snsUrl,
  }
  const pool = await startHandlers(options.processes, environment, aws.functionArn)
  try {
    const payloads = traffic(fewGroups, options.events, new Date(), options.seed)
    const alerts = new Map<string, Alert>(payloads.flatMap(alertsOf).map((alert) => [alert.id, alert]))
    proxy.failAtRate(options.failureRate)
    const { invocations, failed, offset } = await deliver(payloads, pool, options)
    const remembered = await rememberedIn(aws)
    await sweepUntilQuiet(pool, offset)
    const told = toldIn(await aws.receive())
    const known = new Set([...told.ids, ...remembered])
    const groups = new Set([...alerts.values()].map(signatureOf))
    const sends = Map.groupBy(
      told.ids.flatMap((id) => alerts.get(id) ?? []),
      signatureOf,
    )
    return {
      invocations,
      failed,
      alerts: alerts.size,
      groups: groups.size,
      told,
      windowsToldTwice: [...groups].filter((group) => (sends.get(group)?.length ?? 0) > 1).length,
      lost: [...alerts.keys()].filter((id) => !known.has(id)),
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await pool.stop()
    await proxy.stop()
    await aws.stop()
  }
}

/** The alerts that one event must lead to: without thresholds, and without what is only learned at first. */
function alertsOf(payload: unknown): readonly Alert[] {
  const { envelopes } = unwrapEventBridge(payload, invokedIn)
  return envelopes
    .flatMap((envelope) => raiseAlerts(envelope, judging))
    .filter(({ detection, firstSeen }) => detection.window.threshold === 1 && firstSeen === undefined)
}

const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }
const judging = { match: createMatcher(detections), accountName: () => undefined, severityOf: () => undefined }

/** Every event to several processes at once; where one fails, it comes again later, until it succeeds. */
async function deliver(payloads: readonly unknown[], pool: HandlerPool, { copies, seed }: ConcurrencyOptions) {
  const random = randomOf(seed)
  let open = payloads.flatMap((payload) => {
    const processes = shuffled([...Array(pool.size).keys()], random)
    return processes.slice(0, copies).map((process) => ({ process, payload }))
  })
  let invocations = 0
  let offset = 0
  for (let wait = minute; open.length > 0; wait = Math.min(wait * 2, longestWait)) {
    invocations += open.length
    const tried = await Promise.all(
      open.map(async (one) => ({ one, problem: (await pool.run(one.process, one.payload, offset)).problem })),
    )
    open = tried.filter(({ problem }) => problem !== undefined).map(({ one }) => one)
    offset += wait
  }
  return { invocations, failed: invocations - payloads.length * copies, offset }
}

/** The IDs of the alerts that a summary will count. */
async function rememberedIn(aws: EmbeddedAws): Promise<readonly string[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: aws.dynamoDbUrl, region: 'us-east-1', credentials })
  const ids: string[] = []
  const TableName = aws.environment['TOCSIN_TABLE']
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const { pk, sk } of Items) if (/^(held|fold)#/.test(pk?.S ?? '')) ids.push(sk?.S?.split('#').at(-1) ?? '')
  }
  client.destroy()
  return ids
}

/** Two sweepers every five minutes, until the windows are closed and nothing is left. */
async function sweepUntilQuiet(pool: HandlerPool, offset: number): Promise<void> {
  for (let minutes = 0, quiet = 0; quiet < 70; minutes += 5) {
    const at = offset + minutes * minute
    const answers = await Promise.all([0, 1].map((process) => pool.run(process % pool.size, 'sweep', at)))
    const isQuiet = answers.every(({ sent, problem }) => sent === 0 && problem === undefined)
    quiet = isQuiet ? quiet + 5 : Math.min(quiet, 60)
  }
}

/** What does not hold, each in a sentence. */
export function problemsOf(
  { alerts, told, windowsToldTwice, lost }: ConcurrencyFigures,
  { failureRate }: ConcurrencyOptions,
): readonly string[] {
  const all = told.ids.length + told.counted
  const isExact = failureRate === 0
  return [
    ...(lost.length === 0 ? [] : [`${lost.length} alerts are lost, as ${lost[0]}`]),
    ...(all < alerts ? [`of ${alerts} alerts, only ${all} were told`] : []),
    ...(isExact && all > alerts ? [`of ${alerts} alerts, ${all} were told`] : []),
    ...(isExact && windowsToldTwice > 0 ? [`${windowsToldTwice} windows were told twice`] : []),
  ]
}
