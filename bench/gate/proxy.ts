import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { close, forward, listen, toError } from '../forward.ts'
import { randomOf } from './random.ts'
import { type WrittenItem, writtenBy } from './written-units.ts'

/** Calls of one kind that arrived, as `DynamoDB PutItem`, with the capacity they used. */
export interface Calls {
  readonly count: number
  /** DynamoDB's request units: of 1 KB written, or of 4 KB read. */
  readonly units: number
}

/** Items of one kind that were written. */
export interface Written extends Calls {
  readonly bytes: number
}

export interface AwsProxy {
  readonly dynamoDbUrl: string
  readonly snsUrl: string
  calls(): ReadonlyMap<string, Calls>
  /** By kind of item, what was to be written, also where it was refused. */
  written(): ReadonlyMap<string, Written>
  /** From now on so many of the calls fail, half of them after they were done. */
  failAtRate(rate: number): void
  stop(): Promise<void>
}

interface Failure {
  readonly status: number
  readonly body: string
}

/** Stands between the SDK and the embedded services: it counts calls, and lets some of them fail. */
export async function startProxy(
  targets: { readonly dynamoDbUrl: string; readonly snsUrl: string },
  seed: number,
): Promise<AwsProxy> {
  const random = randomOf(seed)
  const counted = new Map<string, Calls>()
  const written = new Map<string, Written>()
  const countItem = ({ kind, bytes, units }: WrittenItem): void => {
    const before = written.get(kind) ?? { count: 0, units: 0, bytes: 0 }
    written.set(kind, { count: before.count + 1, units: before.units + units, bytes: before.bytes + bytes })
  }
  let failureRate = 0

  const handle = async (service: Service, target: string, incoming: IncomingMessage, answer: ServerResponse) => {
    const body = await buffer(incoming)
    const name = `${service.name} ${service.operation(incoming, body)}`
    const fails = random() < failureRate
    const isLost = random() < 0.5
    const failure = service.failures[Math.floor(random() * service.failures.length)]
    const count = (units: number): void => {
      const before = counted.get(name) ?? { count: 0, units: 0 }
      counted.set(name, { count: before.count + 1, units: before.units + units })
    }
    if (fails && failure !== undefined && !isLost) {
      count(0)
      answer.writeHead(failure.status, { 'content-type': 'application/x-amz-json-1.0' }).end(failure.body)
      return
    }
    if (service === dynamoDbService) writtenBy(service.operation(incoming, body), body).forEach(countItem)
    const { status, headers, content } = await forward(target, incoming, service.prepare(body))
    count(service.units(content))
    const lost = fails ? service.failures[0] : undefined
    if (lost === undefined) answer.writeHead(status, headers).end(content)
    else answer.writeHead(lost.status).end(lost.body)
  }

  const start = async (service: Service, target: string) => {
    const server = createServer((incoming, answer) => {
      handle(service, target, incoming, answer).catch((error: unknown) => answer.destroy(toError(error)))
    })
    return { server, url: `http://127.0.0.1:${await listen(server)}` }
  }
  const dynamoDb = await start(dynamoDbService, targets.dynamoDbUrl)
  const sns = await start(snsService, targets.snsUrl)
  return {
    dynamoDbUrl: dynamoDb.url,
    snsUrl: sns.url,
    calls: () => new Map([...counted].sort(([a], [b]) => a.localeCompare(b))),
    written: () => new Map([...written].sort(([, a], [, b]) => b.units - a.units)),
    failAtRate(rate) {
      failureRate = rate
    },
    async stop() {
      for (const { server } of [dynamoDb, sns]) await close(server)
    },
  }
}

interface Service {
  readonly name: string
  operation(incoming: IncomingMessage, body: Buffer): string
  /** The body to forward. */
  prepare(body: Buffer): Buffer
  units(answer: Buffer): number
  /** The first is what a lost answer looks like. */
  readonly failures: readonly Failure[]
}

const dynamoDbService: Service = {
  name: 'DynamoDB',
  operation: ({ headers }) => String(headers['x-amz-target']).replace(/^.*\./, ''),
  prepare: (body) => Buffer.from(JSON.stringify({ ...JSON.parse(body.toString()), ReturnConsumedCapacity: 'TOTAL' })),
  // No call costs less than one unit: all reads are consistent. A write that its condition refuses says nothing of it.
  units(answer) {
    const { ConsumedCapacity: consumed = [] } = JSON.parse(answer.toString())
    const units = [consumed].flat().map(({ CapacityUnits = 1 }) => Number(CapacityUnits))
    return Math.max(
      1,
      units.reduce((sum, n) => sum + n, 0),
    )
  },
  failures: [
    { status: 500, body: '{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"injected"}' },
    { status: 400, body: '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"injected"}' },
  ],
}

const snsService: Service = {
  name: 'SNS',
  operation: (_, body) => new URLSearchParams(body.toString()).get('Action') ?? 'unknown',
  prepare: (body) => body,
  units: () => 0,
  failures: [
    { status: 500, body: snsError('Receiver', 'InternalError') },
    { status: 400, body: snsError('Sender', 'Throttling') },
  ],
}

function snsError(type: string, code: string): string {
  return `<ErrorResponse><Error><Type>${type}</Type><Code>${code}</Code><Message>injected</Message></Error></ErrorResponse>`
}
