import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { checkProject } from '../../deploy/check-project.ts'
import { sequences } from '../../detections/sequences/index.ts'
import { gateSettings } from '../../shared/config.ts'
import { bulkFormsOf } from '../../shared/gate/bulk-forms.ts'
import { activeSequences } from '../../shared/lambda/active-detections.ts'
import config from '../../tocsin.config.ts'
import { commandLine } from '../command-line.ts'
import { answerHelp, endWithReader, parsed, UsageError } from '../run-command.ts'
import { alertReport, incidentReport, type Options, type Report } from './forms.ts'
import { findInputs } from './inputs.ts'
import { active, judging } from './judging.ts'
import { createProblems } from './problems.ts'
import { startProgress } from './progress.ts'
import { readInThreads, threadsFor } from './read-in-threads.ts'
import { summary } from './report.ts'
import { createScan } from './scan.ts'
import { createScanGate } from './scan-gate.ts'
import { createWaiting } from './wait-for-bulk.ts'

const usage = `Says what would have fired, had Tocsin seen these events.

  npm run scan -- PATH...             each incident with its story, of files, or folders of them; - reads standard input
  npm run scan -- --html FILE PATH... the incidents as one page, too, with the evidence of their alerts
  npm run scan -- --alerts PATH...    each alert in a line
  npm run -s scan -- --json PATH...   one line of JSON for each alert (-s silences npm itself)
  npm run scan -- --email PATH...     each alert as its e-mail and its SMS, the run of a plan in one message
  npm run scan -- --no-window PATH... every match, before thresholds and repeats

Reads CloudTrail's log files as they lie in S3, what "aws cloudtrail lookup-events" prints, the JSON and the CSV that the
console downloads of the event history, what "aws logs filter-log-events" prints, EventBridge events, payloads of
CloudWatch Logs, single records, lists, and JSON Lines; plain or gzip. Ends with 2 where nothing could be read.

What one actor did in an account, or what happened to one thing, is one incident, until an hour is quiet; the run of a plan
is told by itself. State changes name who caused them, and what ends says so, where the files hold the call and the
beginning. What is usual is what these files hold: nothing is learned beforehand. No mute, "allow" or limit of messages is
asked, and every severity is shown.
`

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  if (positionals.length === 0 && process.stdin.isTTY) throw new UsageError([usage])
  checkProject()
  const { inputs, unreadable } = await findInputs(positionals.length === 0 ? ['-'] : positionals)
  for (const path of unreadable) console.error(path)

  const began = performance.now()
  const progress = startProgress(inputs.reduce((sum, { bytes = 0 }) => sum + bytes, 0))
  const besideProgress = (print: (text: string) => void) => (text: string) => {
    progress.clear()
    print(text)
  }
  const report = await createReport(values, besideProgress(console.log))
  const problems = createProblems(besideProgress(console.error))
  if (inputs.length > 0) report.begin()
  const scan = createScan({
    ...judging,
    gate: values['no-window'] ? undefined : createScanGate(active, activeSequences(sequences, config)),
    found: report.take,
    same: report.same,
    failed: problems.failed,
  })
  let events = 0
  const threads = readInThreads(inputs, threadsFor(inputs), progress.advance)
  try {
    for (const [position, input] of inputs.entries()) {
      const read = await scan.read(progress.follow(input), await threads.read(position))
      problems.close(input, read)
      events += read
    }
  } finally {
    await threads.end()
  }
  await scan.end()
  progress.clear()
  report.end()
  progress.stop()
  const seconds = (performance.now() - began) / 1000
  const count = unreadable.length + problems.count()
  console.error(summary({ files: inputs.length, events, problems: count, seconds, ...report.counts() }))
  if (events > 0) return 0
  console.error('Nothing could be read; "npm run scan -- --help" says what is.')
  return 2
}

/** Prints what is found; unless every match is asked for, what is told in bulk is told once. */
async function createReport(options: Options, print: (text: string) => void): Promise<Report> {
  const report =
    options.json || options.email || options.alerts || options['no-window']
      ? alertReport(options, config.timeZone ?? 'UTC', print)
      : await incidentReport(options.html, gateSettings(config).incidents, print)
  if (options['no-window']) return report
  const waiting = createWaiting(bulkFormsOf(active), report.take)
  return {
    ...report,
    take: waiting.take,
    end(): void {
      waiting.end()
      report.end()
    },
  }
}

function readArguments() {
  const { values, positionals } = parsed(() => parseArgs({ allowPositionals: true, options: commandLine.scan.options }))
  const forms = (['json', 'email', 'alerts', 'html'] as const).filter((form) => values[form] !== undefined)
  if (forms.length > 1) {
    const named = forms.map((form) => `--${form}`).join(' and ')
    throw new UsageError([`${named} are forms of the same; say one of them`])
  }
  if (values.html !== undefined && values['no-window'])
    throw new UsageError(['--html shows incidents, which every match with --no-window is not part of'])
  if (values.html === '') throw new UsageError(['say with --html into which file, as --html page.html'])
  return { values, positionals }
}

answerHelp(usage)
endWithReader()
// All processors read; helpers of the garbage collector, of which a young generation this small has no need, would only
// take them from each other.
setFlagsFromString('--no-parallel-scavenge')

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return error instanceof UsageError ? 2 : 1
})
