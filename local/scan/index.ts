import { parseArgs } from 'node:util'
import { checkProject } from '../../deploy/check-project.ts'
import { detections } from '../../detections/index.ts'
import { cleanText } from '../../shared/channels/clean-text.ts'
import { ownValue } from '../../shared/core/own-value.ts'
import { bulkFormsOf } from '../../shared/gate/bulk-forms.ts'
import { createCauseMatcher, createMatcher } from '../../shared/judging/match-detections.ts'
import { activeDetections, configuredSeverity } from '../../shared/lambda/active-detections.ts'
import config from '../../tocsin.config.ts'
import { commandLine } from '../command-line.ts'
import { answerHelp, endWithReader, parsed, UsageError } from '../run-command.ts'
import { findInputs, nameOf } from './inputs.ts'
import { type Progress, startProgress } from './progress.ts'
import { bulletinToEmail, headings, summary, toEmail, toJson, toRow } from './report.ts'
import { createRuns } from './runs.ts'
import { createScan, type Finding } from './scan.ts'
import { createScanGate } from './scan-gate.ts'
import { createWaiting } from './wait-for-bulk.ts'

const usage = `Says what would have fired, had Tocsin seen these events.

  npm run scan -- PATH...             files, or folders of them; - reads standard input
  npm run -s scan -- --json PATH...   one line of JSON for each alert (-s silences npm itself)
  npm run scan -- --email PATH...     each alert as its e-mail and its SMS, the run of a plan in one message
  npm run scan -- --no-window PATH... every match, before thresholds and repeats

Reads CloudTrail's log files as they lie in S3, what "aws cloudtrail lookup-events" prints, the JSON and the CSV that the
console downloads of the event history, what "aws logs filter-log-events" prints, EventBridge events, payloads of CloudWatch Logs, single records, lists, and JSON
Lines; plain or gzip. Ends with 2 where nothing could be read.

State changes name who caused them, and what ends says so, where the files hold the call and the beginning. What is usual
is what these files hold: nothing is learned beforehand. No mute, "allow" or limit of messages is asked, and every
severity is shown.
`

/** More problems of one file say nothing new. */
const problemsShown = 20

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  if (positionals.length === 0 && process.stdin.isTTY) throw new UsageError([usage])
  checkProject()
  const { inputs, unreadable } = await findInputs(positionals.length === 0 ? ['-'] : positionals)
  for (const path of unreadable) console.error(path)

  const began = performance.now()
  const alerts = new Map<string, number>()
  const problems = new Map<string, number>()
  const progress = startProgress(inputs.reduce((sum, { bytes }) => sum + bytes, 0))
  if (!values.json && !values.email && inputs.length > 0) console.log(headings)
  const report = reporting(values, alerts, progress)
  let events = 0
  const scan = createScan({
    match,
    isCause: createCauseMatcher(active),
    accountName: (id) => ownValue(config.accounts, id),
    severityOf,
    elsewhere,
    gate: values['no-window'] ? undefined : createScanGate(active),
    found: report.take,
    failed(file, problem) {
      const count = (problems.get(file) ?? 0) + 1
      problems.set(file, count)
      progress.clear()
      if (count <= problemsShown) console.error(`${nameOf({ name: file })}: ${cleanText(problem, 300)}`)
    },
  })
  for (const input of inputs) {
    const read = await scan.read(progress.follow(input))
    if (read === 0 && !problems.has(input.name)) {
      progress.clear()
      console.error(`${nameOf(input)}: holds no event`)
    }
    events += read
    const hidden = (problems.get(input.name) ?? 0) - problemsShown
    if (hidden > 0) console.error(`${nameOf(input)}: and ${hidden} more`)
  }
  await scan.end()
  report.end()
  progress.stop()
  const count = unreadable.length + [...problems.values()].reduce((sum, n) => sum + n, 0)
  const seconds = (performance.now() - began) / 1000
  console.error(summary({ files: inputs.length, events, problems: count, seconds, alerts }))
  if (events > 0) return 0
  console.error('Nothing could be read; "npm run scan -- --help" says what is.')
  return 2
}

interface Options {
  readonly json?: boolean | undefined
  readonly email?: boolean | undefined
  readonly 'no-window'?: boolean | undefined
}

/** Prints what is found; unless every match is asked for, what is told in bulk is told once. */
function reporting(options: Options, alerts: Map<string, number>, progress: Progress) {
  const timeZone = config.timeZone ?? 'UTC'
  const toText = options.json ? toJson : options.email ? (finding: Finding) => toEmail(finding, timeZone) : toRow
  const print = (text: string): void => {
    progress.clear()
    console.log(text)
  }
  const runs = createRuns((bulletin) => print(bulletinToEmail(bulletin)))
  const isToldByRun = ({ alert }: Finding): boolean =>
    options.email === true && !options['no-window'] && runs.take(alert)
  const show = (finding: Finding): void => {
    const { id } = finding.alert.detection
    alerts.set(id, (alerts.get(id) ?? 0) + 1)
    if (!isToldByRun(finding)) print(toText(finding))
  }
  if (options['no-window']) return { take: show, end: () => {} }
  const waiting = createWaiting(bulkFormsOf(active), show)
  return {
    take: waiting.take,
    end(): void {
      waiting.end()
      runs.end()
    },
  }
}

const active = activeDetections(detections, config)
const match = createMatcher(active)
const severityOf = configuredSeverity(config)
const elsewhere = {
  partition: 'aws',
  region: 'unknown',
  account: 'unknown',
  trailLogGroups: new Set((config.logs ?? []).filter((log) => log.cloudTrail).map(({ logGroup }) => logGroup)),
}

function readArguments() {
  const { values, positionals } = parsed(() => parseArgs({ allowPositionals: true, options: commandLine.scan.options }))
  if (values.json && values.email)
    throw new UsageError(['--json and --email are two forms of the same; say one of them'])
  return { values, positionals }
}

answerHelp(usage)
endWithReader()

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return error instanceof UsageError ? 2 : 1
})
