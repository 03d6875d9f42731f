import { parseArgs } from 'node:util'
import { answerHelp } from '../../local/run-command.ts'
import { formatTable } from '../../local/table.ts'
import { type ConcurrencyOptions, contend, problemsOf as problemsOfConcurrency } from './concurrency.ts'
import { type FloodFigures, flood, problemsOf as problemsOfFlood } from './flood.ts'

const usage = `Floods the functions, and runs them in many processes at once, against embedded SNS and DynamoDB.

  npm run bench:gate                     10,000 events; 20 processes
  npm run bench:gate -- --events 1000    fewer
  npm run bench:gate -- --processes 4
  npm run bench:gate -- --seed 7         other events, and other failures
`

answerHelp(usage)
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    processes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const [events = 0, processes = 0, seed = 0] = [values.events, values.processes, values.seed].map(Number)

function printFlood(figures: FloodFigures): void {
  const { told } = figures
  console.log(`A flood of ${figures.events} events in one minute, through one process\n`)
  console.log(
    formatTable(
      ['what', 'figure'],
      [
        ['alerts', String(figures.alerts)],
        ['accounted for', String(told.ids.length + told.counted)],
        ['messages', `${told.messages}, the last after ${figures.quietAfter} min`],
        ['told one by one', String(told.ids.length)],
        ['told in summaries', String(told.counted)],
        ['handling an event, p50', `${figures.p50.toFixed(1)} ms`],
        ['handling an event, p99', `${figures.p99.toFixed(1)} ms`],
      ],
    ),
  )
  const kinds = [...new Set([...figures.handling.keys(), ...figures.sweeping.keys()])].sort()
  const perEvent = (n = 0): string => (n / figures.events).toFixed(2)
  console.log()
  console.log(
    formatTable(
      ['calls an event', 'handling', 'units', 'sweeping', 'units'],
      kinds.map((kind) => {
        const [handling, sweeping] = [figures.handling.get(kind), figures.sweeping.get(kind)]
        return [kind, handling?.count, handling?.units, sweeping?.count, sweeping?.units].map((cell) =>
          typeof cell === 'string' ? cell : perEvent(cell),
        )
      }),
    ),
  )
  console.log()
  console.log(
    formatTable(
      ['items written an event', 'items', 'write units', 'bytes of one'],
      [...figures.written].map(([kind, { count, units, bytes }]) => [
        kind,
        perEvent(count),
        perEvent(units),
        String(Math.round(bytes / count)),
      ]),
    ),
  )
}

async function printConcurrency(runs: readonly ConcurrencyOptions[]): Promise<readonly string[]> {
  const rows: string[][] = []
  const problems: string[] = []
  for (const options of runs) {
    const figures = await contend(options)
    problems.push(...problemsOfConcurrency(figures, options))
    const { told, invocations, failed, alerts, groups, lost, seconds } = figures
    rows.push(
      [
        `${options.failureRate * 100} %`,
        invocations,
        failed,
        alerts,
        groups,
        told.ids.length,
        new Set(told.ids).size,
        told.counted,
        lost.length,
        told.messages,
        `${seconds.toFixed(0)} s`,
      ].map(String),
    )
  }
  console.log(`\nThe same events through ${processes} processes, each event through 3 of them at once\n`)
  const headings = [
    'calls fail',
    'invocations',
    'repeated',
    'alerts',
    'windows',
    'sent',
    'different',
    'counted',
    'lost',
  ]
  console.log(formatTable([...headings, 'messages', 'took'], rows))
  return problems
}

const figures = await flood(events, seed)
printFlood(figures)
const options = { processes, events: Math.ceil(events / 5), copies: Math.min(3, processes), seed }
const problems = [
  ...problemsOfFlood(figures),
  ...(await printConcurrency([0, 0.1, 0.3].map((failureRate) => ({ ...options, failureRate })))),
]
for (const problem of problems) console.error(`\nDoes not hold: ${problem}`)
if (problems.length > 0) process.exitCode = 1
