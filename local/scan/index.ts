import { parseArgs, styleText } from 'node:util'
import cliProgress from 'cli-progress'
import { checkConfig } from '../../deploy/check-config.ts'
import { detections } from '../../detections/index.ts'
import { activeDetections } from '../../shared/active-detections.ts'
import { cleanText } from '../../shared/channels/clean-text.ts'
import { textAt } from '../../shared/core/json.ts'
import { createMemoryGate } from '../../shared/gate/memory-gate.ts'
import { createMatcher } from '../../shared/match-detections.ts'
import config from '../../tocsin.config.ts'
import { formatTable } from '../table.ts'
import { findInputs } from './inputs.ts'
import { type Finding, type ScanDeps, scanInput } from './scan.ts'

const usage = `Says what would have fired, had Tocsin seen these events.

  npm run scan -- PATH...             files, or folders of them; - reads standard input
  npm run scan -- --json PATH...      one line of JSON for each alert
  npm run scan -- --no-window PATH... every match, before thresholds and repeats

Reads CloudTrail's log files as they lie in S3, what "aws cloudtrail lookup-events" prints, EventBridge events, single records,
lists, and JSON Lines; plain or gzip.
`

const columns = [20, 11, 12, 14, 44] as const

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'no-window': { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help || (positionals.length === 0 && process.stdin.isTTY)) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  checkConfig(
    config,
    detections.map(({ id }) => id),
    new Date(),
  )
  const { inputs, unreadable } = await findInputs(positionals.length === 0 ? ['-'] : positionals)
  for (const problem of unreadable) console.error(problem)

  const counts = new Map<string, number>()
  let malformed = 0
  const print = values.json ? toJson : toRow
  if (!values.json && inputs.length > 0)
    console.log(toLine(['time', 'severity', 'account', 'region', 'detection'], 'title'))
  const deps: ScanDeps = {
    match: createMatcher(activeDetections(detections, config)),
    accountName: (id) => config.accounts?.[id],
    severityOf: (id) => config.severity?.[id],
    gate: values['no-window'] ? undefined : createMemoryGate(() => new Date()),
    found(finding) {
      const { id } = finding.alert.detection
      counts.set(id, (counts.get(id) ?? 0) + 1)
      console.log(print(finding))
    },
    malformed(file, index, problem) {
      malformed++
      console.error(`${file}: value ${index}: ${problem}`)
    },
  }

  const bar = new cliProgress.SingleBar(
    { format: '{bar} {percentage}% | {value} of {total} MB | {file}', noTTYOutput: false, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  )
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6)
  bar.start(megabytes(inputs.reduce((sum, { bytes }) => sum + bytes, 0)), 0, { file: '' })
  const began = performance.now()
  let events = 0
  let done = 0
  for (const input of inputs) {
    bar.update(megabytes(done), { file: input.name })
    events += await scanInput(input, deps)
    done += input.bytes
  }
  bar.stop()
  console.error(summary(events, malformed, counts, (performance.now() - began) / 1000))
  return events === 0 && (malformed > 0 || unreadable.length > 0) ? 2 : 0
}

function toJson({ alert, envelope, file, index }: Finding): string {
  const { event, detection } = alert
  return JSON.stringify({
    detection: detection.id,
    severity: alert.severity,
    title: cleanText(alert.title, 1000),
    eventId: event.id,
    eventSource: textAt(envelope.detail, 'eventSource'),
    eventName: textAt(envelope.detail, 'eventName'),
    time: event.time,
    account: event.account.id,
    region: event.region,
    actor: 'actor' in event ? cleanText(event.actor.name, 200) : undefined,
    file,
    index,
  })
}

function toRow({ alert: { event, severity, detection, title } }: Finding): string {
  const time = event.time?.toISOString().replace(/\.\d+Z$/, 'Z') ?? ''
  return toLine([time, severity, cleanText(event.account.name, 12), event.region, detection.id], cleanText(title, 200))
}

function toLine(cells: readonly string[], last: string): string {
  return [...cells.map((cell, i) => cell.padEnd(columns[i] ?? 0)), last].join('  ')
}

function summary(events: number, malformed: number, counts: ReadonlyMap<string, number>, seconds: number): string {
  const alerts = [...counts].sort(([, a], [, b]) => b - a)
  const total = alerts.reduce((sum, [, count]) => sum + count, 0)
  const rate = Math.round(events / Math.max(seconds, 0.001))
  const lines = [
    styleText('bold', `\n${count(events, 'event')} read, ${malformed} malformed, ${count(total, 'alert')}`),
    `${seconds.toFixed(1)} s, ${rate.toLocaleString('en')} events/s`,
  ]
  if (total > 0)
    lines.push(
      '',
      formatTable(
        ['alerts', 'detection'],
        alerts.map(([id, n]) => [String(n), id]),
      ),
    )
  return lines.join('\n')
}

function count(n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 1
})
