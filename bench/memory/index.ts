import { answerHelp } from '../../local/run-command.ts'
import { formatTable } from '../../local/table.ts'
import { median } from '../median.ts'
import { type Invocation, type Measured, packageFunctions, runFunction } from '../packaged-functions.ts'
import { prices } from '../prices.ts'
import { makeCertificate, startAnsweringAws } from './answering-aws.ts'
import { type Case, cases } from './cases.ts'
import { cpuShareOf, megabytesOfOneCpu } from './cpu-share.ts'

answerHelp(
  'Prints what an event takes and costs at each memory size of Lambda. It needs Linux and root.\n\n  npm run bench:memory\n',
)

const rounds = 3
/** Those of one group run at once: together they have less than a CPU. */
const groups = [[128, 192, 256, 384], [512, 768], [1024], [megabytesOfOneCpu]] as const
/** Milliseconds between two invocations: what one used of the CPU is not missing in the next. */
const pause = 40

const packaged = packageFunctions()
const certificate = makeCertificate(packaged.folder)
const bundles = new Map(cases.map(({ name }) => [name, packaged.unpack(name).bundle]))
const samples = new Map(cases.map(({ name }) => [name, new Map<number, Measured[]>()]))

/** As Lambda's runtime for Node.js 24 is reported to start it: https://dev.to/wonderfulsoap/deep-dive-into-aws-lambda-3-official-nodejs-runtime-analysis-43je */
const optionsOf = (megabytes: number): readonly string[] => [
  `--max-semi-space-size=${Math.floor(megabytes * 0.05)}`,
  `--max-old-space-size=${Math.floor(megabytes * 0.9)}`,
]

async function sample({ name, repeats, told, ignored }: Case, megabytes: number): Promise<void> {
  const aws = await startAnsweringAws(certificate)
  const share = cpuShareOf(megabytes)
  try {
    const alerting = Array.from({ length: repeats }, told)
    const causes = alerting.flatMap(({ cause }) => (cause === undefined ? [] : [cause]))
    const run = { aws, pause, bundle: bundles.get(name) ?? '' }
    if (causes.length > 0) {
      await runFunction(packaged.folder, { ...run, bundle: bundles.get('apiCall') ?? '', events: causes })
    }
    const others = ignored === undefined ? [] : Array.from({ length: repeats }, ignored)
    const events = [...alerting.map(({ event }) => event), ...others]
    const limits = { launcher: share.launcher, options: optionsOf(megabytes) }
    const measured = await runFunction(packaged.folder, { ...run, ...limits, events })
    for (const [i, { answer }] of measured.invocations.entries()) {
      const { published = 0 } = answer
      const isTold = i < repeats && name !== 'sweep'
      if (isTold !== published > 0) throw new Error(`${name}, event ${i}: ${published} messages`)
    }
    const ofSize = samples.get(name)
    ofSize?.set(megabytes, [...(ofSize.get(megabytes) ?? []), measured])
  } finally {
    share.remove()
    await aws.stop()
  }
}

try {
  for (let round = 0; round < rounds; round++) {
    for (const each of cases) for (const group of groups) await Promise.all(group.map((size) => sample(each, size)))
  }
  for (const each of cases) console.log(`${describe(each)}\n`)
} finally {
  packaged.remove()
}
process.exit()

function describe({ name, what, repeats }: Case): string {
  const measured = [...(samples.get(name) ?? [])].sort(([a], [b]) => a - b)
  const warmOf = (all: readonly Measured[]): readonly Invocation[] =>
    all.flatMap(({ invocations }) => invocations.slice(1, repeats))
  const ignoredOf = (all: readonly Measured[]): readonly Invocation[] =>
    all.flatMap(({ invocations }) => invocations.slice(repeats))
  const rows = measured.map(([megabytes, all]) => {
    const loaded = median(all.map((one) => one.loaded.wall))
    const first = median(all.map(({ invocations: [one] }) => wallOf(one)))
    const cold = median(all.map(({ loaded: { wall }, invocations: [one] }) => wall + wallOf(one)))
    const warm = median(warmOf(all).map(wallOf))
    const ignored = median(ignoredOf(all).map(wallOf))
    return [
      String(megabytes),
      ...[loaded, first, cold, warm, ignored].map((time) => (Number.isNaN(time) ? '' : time.toFixed(0))),
      ...[cold, warm, ignored].map((time) => (Number.isNaN(time) ? '' : dollarsOf(time, megabytes))),
      Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0),
    ]
  })
  const whole = measured.find(([megabytes]) => megabytes === megabytesOfOneCpu)?.[1] ?? []
  const cpu = [
    median(whole.map(({ invocations: [one] }) => one?.after.cpu ?? Number.NaN)),
    median(warmOf(whole).map(cpuOf)),
    median(ignoredOf(whole).map(cpuOf)),
  ].map((time) => (Number.isNaN(time) ? '-' : `${time.toFixed(0)} ms`))
  const headings = ['MB', 'load', 'first', 'cold', 'warm', 'ignored', '$ cold', '$ warm', '$ ignored', 'peak MB']
  return `${name}: ${what} (CPU: cold ${cpu[0]}, warm ${cpu[1]}, ignored ${cpu[2]})\n\n${formatTable(headings, rows)}`
}

function wallOf(one: Invocation | undefined): number {
  return one === undefined ? Number.NaN : one.after.wall - one.before.wall
}

function cpuOf(one: Invocation): number {
  return one.after.cpu - one.before.cpu
}

/** A million of them. Lambda bills whole milliseconds, those of a cold start too. */
function dollarsOf(milliseconds: number, megabytes: number): string {
  const gigabyteSeconds = (Math.ceil(milliseconds) / 1000) * (megabytes / 1024)
  return (1e6 * (gigabyteSeconds * prices.lambdaSecond + prices.lambdaRequest)).toFixed(2)
}
