import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { checkProject } from '../deploy/check-project.ts'
import { toTerminal } from '../shared/channels/terminal.ts'
import { columns } from '../shared/channels/wrap.ts'
import { clock } from '../shared/lambda/clock.ts'
import { MalformedEventError } from '../shared/lambda/errors.ts'
import type { HandlerResult } from '../shared/lambda/handler.ts'
import config from '../tocsin.config.ts'
import { commandLine } from './command-line.ts'
import { type Delivery, type EmbeddedAws, startEmbeddedAws } from './embedded-aws.ts'
import { refusedSignIns } from './flood.ts'
import { functionFor, loadHandler } from './functions.ts'
import { invocation } from './invocation.ts'
import { overview } from './overview.ts'
import { attackInWords, playAttack } from './play-attack.ts'
import { readEvent, UnreadableEventError } from './read-event.ts'
import { answerHelp, endWithReader, parsed, UsageError } from './run-command.ts'
import { samplePaths } from './samples.ts'
import { stopCall } from './stop-call.ts'
import { formatTable, terminalWidth } from './table.ts'

const usage = `Sends events through the functions as Lambda would, with an SNS and a DynamoDB of its own, and a clock that runs ahead.

  npm start                           the samples, a flood and an attack: three of the alerts, and a list of the others
  npm start -- --all                  the same with every message, and what was decided about each event
  npm start -- --event FILE           one event; - reads standard input
`

type Row = readonly [event: string, function_: string, detection: string, severity: string, subject: string]

const floodSize = 200

const theCall = '(the call that did it)'

async function main(): Promise<void> {
  const { values } = parsed(() => parseArgs({ options: commandLine.start.options }))
  if (values.all && values.event !== undefined) {
    throw new UsageError(['--all is for the samples; with --event, every message is shown anyway'])
  }
  checkProject()
  const events = await (values.event === undefined ? allSamples() : readAll(values.event))
  const aws = await startEmbeddedAws()
  try {
    Object.assign(process.env, aws.environment, { TOCSIN_TIME_ZONE: config.timeZone ?? 'UTC' })
    const collected: Delivery[] = []
    const isOverview = values.event === undefined && !values.all
    const take = async (): Promise<readonly Delivery[]> => {
      const deliveries = await aws.receive()
      collected.push(...deliveries)
      if (!isOverview) for (const delivery of deliveries) printMessage(delivery)
      return deliveries
    }
    const rows = [...(await sendAll(events, values.event === undefined, aws, take))]
    const samples = [...collected]
    const attack = values.event === undefined ? await playAttack({ aws, moveClock, take }) : undefined
    const width = terminalWidth() ?? 80
    const ofAttack = attack === undefined ? '' : attackInWords(attack, width)
    if (isOverview) {
      console.log(overview(samples, events.length, width, ofAttack))
      return
    }
    rows.push(...(attack?.told ?? []).map(({ delivery }) => rowOf('(attack)', 'apiCall, sweep', delivery)))
    console.log(formatTable(['event', 'function', 'detection', 'severity', 'subject'], rows))
    if (ofAttack !== '') console.log(`\n${ofAttack}`)
  } finally {
    await aws.stop()
  }
}

interface Sent {
  readonly path: string
  readonly payload: unknown
}

type Take = () => Promise<readonly Delivery[]>

async function readAll(paths: readonly string[]): Promise<readonly Sent[]> {
  return await Promise.all(paths.map(async (path) => ({ path, payload: await readEvent(path) })))
}

/** The samples, and before that of an instance that stopped, the call that stopped it: the alert names who made it. */
async function allSamples(): Promise<readonly Sent[]> {
  const samples = await readAll(samplePaths().map((path) => relative(process.cwd(), path)))
  const call = { path: theCall, payload: await stopCall() }
  return samples.flatMap((sample) => (/\bec2\Wstopped\.json$/.test(sample.path) ? [call, sample] : [sample]))
}

async function sendAll(events: readonly Sent[], all: boolean, aws: EmbeddedAws, take: Take): Promise<readonly Row[]> {
  const rows: Row[] = []
  const sent: string[] = []
  for (const { path, payload } of events) {
    // So far apart that each sample is an incident of its own; but what a call did comes soon after it.
    moveClock(sent.at(-1) === theCall ? 60 : 3660)
    sent.push(path)
    rows.push(...(await send(path, payload, aws)))
    await take()
  }
  if (all) rows.push(...(await sendFlood(aws)))
  await take()
  rows.push(...(await sweepUntilQuiet(aws, take)))
  if (all) rows.push(await sendDigest(aws, take))
  return rows
}

let secondsAhead = 0

function moveClock(seconds: number): void {
  secondsAhead += seconds
  clock.now = () => new Date(Date.now() + secondsAhead * 1000)
}

async function send(path: string, payload: unknown, aws: EmbeddedAws): Promise<readonly Row[]> {
  const name = functionFor(payload)
  if (name === undefined) return [[path, '-', '-', '-', 'no function receives this kind of event']]
  const handler = await loadHandler(name)
  return await handler(payload, invocation(aws.functionArn)).then(
    (result) => toRows(path, name, result),
    (error: unknown): readonly Row[] => {
      if (!(error instanceof MalformedEventError)) throw error
      process.exitCode = 2
      return [[path, name, '-', '-', error.message]]
    },
  )
}

async function sendFlood(aws: EmbeddedAws): Promise<readonly Row[]> {
  const handler = await loadHandler('consoleLogin')
  moveClock(3600)
  const what = `${floodSize} refused sign-ins`
  const rows: Row[] = []
  let held = 0
  for (const payload of await refusedSignIns(floodSize, clock.now())) {
    const result = await handler(payload, invocation(aws.functionArn))
    rows.push(...toRows(what, 'consoleLogin', { ...result, details: { ...result.details, held: [] } }))
    held += result.held
  }
  return [...rows, [what, 'consoleLogin', '-', '-', `held: ${held} of them counted`]]
}

/** Lets three hours pass, in which waits end and windows close. */
async function sweepUntilQuiet(aws: EmbeddedAws, take: Take): Promise<readonly Row[]> {
  const { handler } = await import('../functions/sweep.ts')
  const rows: Row[] = []
  for (let minutes = 0; minutes < 180; minutes += 2) {
    moveClock(120)
    await handler({}, invocation(aws.functionArn))
    rows.push(...(await take()).map((delivery) => rowOf('(later)', 'sweep', delivery)))
  }
  return rows
}

function rowOf(event: string, from: string, { subject, attributes }: Delivery): Row {
  return [event, from, attributes['detection'] ?? '-', attributes['severity'] ?? '-', subject]
}

async function sendDigest(aws: EmbeddedAws, take: Take): Promise<Row> {
  const { handler } = await import('../functions/digest.ts')
  const { day } = await handler({ day: clock.now().toISOString().slice(0, 10) }, invocation(aws.functionArn))
  const [message] = await take()
  return [`(${day})`, 'digest', 'tocsin/digest', 'information', message?.subject ?? '-']
}

function printMessage({ subject, messages, attributes }: Delivery): void {
  console.log(toTerminal({ subject, attributes, messages: { default: '', ...messages } }))
  console.log(`${'='.repeat(columns)}\n`)
}

function toRows(path: string, name: string, { details }: HandlerResult): readonly Row[] {
  return [
    ...details.published.map(({ detection, severity, subject, toldWith }): Row => {
      return [path, name, detection, severity, toldWith === undefined ? subject : 'in the message of the line above']
    }),
    ...details.held.map(({ detection, severity, reason }): Row => [path, name, detection, severity, `held: ${reason}`]),
    ...details.ignored.map(({ reason }): Row => [path, name, '-', '-', `silent: ${reason}`]),
  ]
}

answerHelp(usage)
endWithReader()
try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof UnreadableEventError || error instanceof UsageError ? 2 : 1
}
