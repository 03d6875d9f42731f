import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { generateResources } from '../deploy/stack.ts'
import { writtenResources } from '../deploy/written-resources.ts'
import { answerHelp } from '../local/run-command.ts'
import { formatTable } from '../local/table.ts'
import { answerSeconds } from './answer-seconds.ts'
import { megabytesOfOneCpu } from './memory/cpu-share.ts'
import { free, prices } from './prices.ts'

answerHelp('Prints the table of docs/cost.md.\n\n  npm run bench:cost\n')

/**
 * DynamoDB's request units and calls for each event, sweeping included, as `npm run bench:gate` prints them: with `--events 1000`,
 * and with 10,000. The more events share a window, the fewer they need.
 */
const measured = {
  'few events': { writes: 14.8, reads: 11.8, calls: 7.2 },
  'many events': { writes: 11.4, reads: 9.1, calls: 3.3 },
} as const

interface Scenario {
  readonly name: string
  readonly events: number
  readonly messages: number
  readonly like: keyof typeof measured
  /** The part of the events for which a function must be started. */
  readonly cold: number
}

/** AWS says that fewer than one in a hundred starts is cold; where events are rare, all are. */
const scenarios: readonly Scenario[] = [
  { name: 'quiet', events: 1_000, messages: 300, like: 'few events', cold: 1 },
  { name: 'busy', events: 1_000_000, messages: 20_000, like: 'few events', cold: 0.01 },
  { name: 'flood', events: 600_000, messages: 600, like: 'many events', cold: 0.01 },
]

/** Seconds of a whole CPU, as `npm run bench:memory` prints them: of `apiCall` with an alert, and of an idle sweep. */
const cpuSeconds = { coldEvent: 0.227, event: 0.022, sweep: 0.004 } as const

const stackFile = z.object({ provider: z.object({ memorySize: z.number() }) })
const { memorySize } = stackFile.parse(
  parse(readFileSync(new URL('../serverless.yml', import.meta.url), 'utf8')),
).provider

/** Seconds that so much work of a CPU takes with the share of it that a function has. */
const withShare = (seconds: number): number => (seconds * megabytesOfOneCpu) / memorySize

/** Bytes in CloudWatch Logs: what the functions write, as measured, and 350 of Lambda's own for each invocation. */
const logged = { event: 1_600 + 350, sweep: 350 } as const

/** Bytes of one item in the table, and how long it lies there: most are deliveries, a day, or counted, nine. */
const item = { bytes: 300, months: 5 / 30 } as const

/** An idle sweep: what is due, what must not be late, both classes of folded alerts, and mutes are looked for. */
const sweeps = 43_200
const sweepCalls = { writes: 0, reads: 5 } as const

const stack = { ...writtenResources('tocsin-prod'), ...generateResources({}, 'tocsin-prod') }
const countOf = (type: string): number => Object.values(stack).filter(({ Type }) => Type === type).length

/**
 * Tocsin's own metrics, by the hours of a month in which they have a value: DigestsSent has one each day. The others have
 * none where nothing is wrong.
 */
const metrics = 30 / 720

/** How much of it, what one costs, and how much is free. */
interface Line {
  readonly service: string
  readonly amount: number
  readonly price: number
  readonly free: number
}

function linesOf({ events, messages, like, cold }: Scenario): readonly Line[] {
  const { writes, reads, calls } = measured[like]
  const eventCpu = cold * cpuSeconds.coldEvent + (1 - cold) * cpuSeconds.event
  const eventSeconds = withShare(eventCpu) + calls * answerSeconds.dynamoDb
  const sweepSeconds =
    withShare(cpuSeconds.sweep) +
    answerSeconds.eventBridge +
    (sweepCalls.writes + sweepCalls.reads) * answerSeconds.dynamoDb
  const seconds = events * eventSeconds + messages * answerSeconds.sns + sweeps * sweepSeconds
  const storage = (events * writes * item.bytes * item.months) / 1e9
  const gigabytes = (events * logged.event + sweeps * logged.sweep) / 1e9
  const line = (service: string, amount: number, price: number, allowance = 0): Line => ({
    service,
    amount,
    price,
    free: allowance,
  })
  return [
    line('Lambda', events + sweeps, prices.lambdaRequest, free.lambdaRequests),
    line('Lambda', (seconds * memorySize) / 1024, prices.lambdaSecond, free.lambdaSeconds),
    line('DynamoDB', events * writes + sweeps * sweepCalls.writes, prices.writeUnit),
    line('DynamoDB', events * reads + sweeps * sweepCalls.reads, prices.readUnit),
    line('DynamoDB', storage, prices.tableStorage, free.tableStorage),
    line('SNS, one e-mail address', messages, prices.snsRequest, free.snsRequests),
    line('SNS, one e-mail address', messages, prices.snsEmail, free.snsEmails),
    line('KMS', countOf('AWS::KMS::Key'), prices.kmsKey),
    line('KMS', messages, prices.kmsRequest, free.kmsRequests),
    line('CloudWatch Logs', gigabytes, prices.logs, free.logs),
    line('CloudWatch alarms', countOf('AWS::CloudWatch::Alarm'), prices.alarm, free.alarms),
    line('CloudWatch metrics', metrics, prices.metric, free.metrics),
    line('EventBridge Scheduler', sweeps + 30, prices.schedulerInvocation, free.schedulerInvocations),
  ]
}

const total = (lines: readonly Line[], cost: (line: Line) => number): string =>
  lines.reduce((sum, line) => sum + cost(line), 0).toFixed(2)
const listed = ({ amount, price }: Line): number => amount * price
const columns = scenarios.map(linesOf)
const services = [...new Set(columns.flat().map(({ service }) => service))]
console.log(
  formatTable(
    ['dollars a month', ...scenarios.map(({ name }) => name)],
    [
      ['matching events', ...scenarios.map(({ events }) => events.toLocaleString('en'))],
      ['messages', ...scenarios.map(({ messages }) => messages.toLocaleString('en'))],
      ...services.map((service) => [
        service,
        ...columns.map((lines) =>
          total(
            lines.filter((line) => line.service === service),
            listed,
          ),
        ),
      ]),
      ['sum at list prices', ...columns.map((lines) => total(lines, listed))],
      [
        'less what every account has free',
        ...columns.map((lines) =>
          total(lines, ({ amount, price, free: allowance }) => Math.max(0, amount - allowance) * price),
        ),
      ],
    ],
  ),
)
