import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import * as z from 'zod'
import { startEmbeddedAws } from '../local/embedded-aws.ts'
import { loadHandler } from '../local/functions.ts'
import { invocation } from '../local/invocation.ts'
import { formatTable } from '../local/table.ts'
import type { JsonObject } from '../shared/core/json.ts'
import { routeNames, scheduledNames } from '../shared/lambda/routes.ts'
import { apiCall, stateChange, user } from '../test/events.ts'
import { median } from './median.ts'

const root = resolve(import.meta.dirname, '..')
/** Each tells two messages, and the flood guard lets out twenty. */
const rounds = 9

/** Milliseconds from the start of a process: of the CPU, and by the clock. */
const times = z.object({ cpu: z.number(), wall: z.number() })
const measured = z.object({ loaded: times, told: times.optional(), published: z.number().optional() })
type Measured = z.infer<typeof measured>

/** Plain JavaScript, which loads the bundle as Lambda's runtime does, so that nothing is measured but Node.js and the bundle. */
const program = `
const [bundle, event, functionArn] = JSON.parse(process.env.TOCSIN_BENCH)
const times = () => { const { user, system } = process.cpuUsage(); return { cpu: (user + system) / 1000, wall: performance.now() } }
const end = (measured) => { process.stdout.write(JSON.stringify(measured)); process.exit() }
const { handler } = require(bundle)
const loaded = times()
const context = { invokedFunctionArn: functionArn, awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 60_000 }
if (event === null) end({ loaded })
else handler(event, context).then(({ published }) => end({ loaded, told: times(), published }))
`

const aws = await startEmbeddedAws()
Object.assign(process.env, aws.environment)
const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'))

function run(bundle: string, event: JsonObject | null): Promise<Measured> {
  const parameters = JSON.stringify([bundle, event, aws.functionArn])
  const env = { ...aws.environment, TOCSIN_BENCH: parameters, TZ: 'UTC' }
  const child = spawn(process.execPath, ['-e', program], { env })
  let [said, wrong] = ['', '']
  child.stdout.on('data', (part) => (said += part))
  child.stderr.on('data', (part) => (wrong += part))
  return new Promise((done, fail) => {
    child.on('exit', () => {
      try {
        done(measured.parse(JSON.parse(said)))
      } catch {
        fail(new Error(`${bundle} said nothing of its times: ${wrong}`))
      }
    })
  })
}

let serial = 0

/** Events that are told at once, each time of another actor or thing. */
const events: Readonly<Record<string, () => Promise<JsonObject>>> = {
  apiCall: async () =>
    apiCall('iam:CreateAccessKey', {
      eventID: `bench-${serial}`,
      eventTime: new Date().toISOString(),
      userIdentity: user(`bench-${serial++}`),
      requestParameters: { userName: 'bob' },
    }),
  /** With the call that caused it, which was heard before: else it would wait for that. */
  ec2StateChange: async () => {
    const instanceId = `i-${String(serial++).padStart(17, '0')}`
    const stop = apiCall('ec2:StopInstances', {
      eventID: `stop-${serial}`,
      eventTime: new Date(Date.now() - 1000).toISOString(),
      userIdentity: user(`bench-${serial}`),
      requestParameters: { instancesSet: { items: [{ instanceId }] } },
    })
    await (await loadHandler('apiCall'))(stop, invocation(aws.functionArn))
    return stateChange('stopped', new Date().toISOString(), instanceId)
  },
}

try {
  execFileSync('npx', ['serverless', 'package'], { cwd: root, stdio: 'ignore' })
  const empty = join(folder, 'empty.cjs')
  writeFileSync(empty, 'exports.handler = async () => {}\n')
  const names = [...routeNames, ...scheduledNames]
  const bundles = new Map<string, ReturnType<typeof unpack>>(names.map((name) => [name, unpack(name)]))
  const loads = new Map<string, Measured[]>(['', ...names].map((name) => [name, []]))
  const firsts = new Map<string, Measured[]>(Object.keys(events).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    loads.get('')?.push(await run(empty, null))
    for (const [name, { bundle }] of bundles) loads.get(name)?.push(await run(bundle, null))
    for (const [name, eventOf] of Object.entries(events)) {
      const first = await run(bundles.get(name)?.bundle ?? '', await eventOf())
      if (first.published !== 1) throw new Error(`${name} told ${first.published} alerts, and not one`)
      firsts.get(name)?.push(first)
    }
  }
  const floor = medianOf(loads.get(''), ({ loaded }) => loaded.cpu)
  const rows = [...bundles].map(([name, { code, zip }]) => {
    const load = medianOf(loads.get(name), ({ loaded }) => loaded.cpu)
    const first = firsts.get(name)
    return [
      name,
      `${Math.round(code / 1024)} KiB`,
      `${Math.round(zip / 1024)} KiB`,
      `${load.toFixed(0)} ms`,
      (load / floor).toFixed(1),
      first === undefined ? '' : `${medianOf(first, ({ told }) => told?.cpu ?? Number.NaN).toFixed(0)} ms`,
      first === undefined ? '' : (medianOf(first, ({ told }) => told?.cpu ?? Number.NaN) / floor).toFixed(1),
      first === undefined ? '' : `${medianOf(first, ({ told }) => told?.wall ?? Number.NaN).toFixed(0)} ms`,
    ]
  })
  console.log(
    `CPU of a process from its start, by ${rounds} interleaved rounds; an empty handler is loaded after ${floor.toFixed(0)} ms\n`,
  )
  console.log(
    formatTable(
      ['function', 'loaded first', 'zip', 'loaded', 'x empty', 'first alert', 'x empty', 'by the clock'],
      rows,
    ),
  )
} finally {
  rmSync(folder, { recursive: true })
  await aws.stop()
}

/** The file that Lambda loads, its size, and those of the zip. */
function unpack(name: string): { readonly bundle: string; readonly code: number; readonly zip: number } {
  const archive = readFileSync(join(root, '.serverless', `${name}.zip`))
  const files = Object.entries(unzipSync(archive))
  for (const [path, code] of files) {
    const file = join(folder, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, code)
  }
  const [path = '', { length } = new Uint8Array()] = files.find(([file]) => /^functions\/[^.]+\.js$/.test(file)) ?? []
  return { bundle: join(folder, name, path), code: length, zip: archive.length }
}

function medianOf(all: readonly Measured[] = [], timeOf: (one: Measured) => number): number {
  return median(all.map(timeOf))
}

process.exit()
