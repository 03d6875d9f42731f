import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import * as z from 'zod'
import type { EmbeddedAws } from '../local/embedded-aws.ts'
import type { JsonObject } from '../shared/core/json.ts'

const root = resolve(import.meta.dirname, '..')

export interface PackagedFunction {
  /** The file that Lambda loads, unpacked. */
  readonly bundle: string
  /** Bytes of that file, and of the zip. */
  readonly code: number
  readonly zip: number
}

export interface PackagedFunctions {
  readonly folder: string
  unpack(name: string): PackagedFunction
  remove(): void
}

/** What `npx serverless package` makes, unpacked into a folder of its own. */
export function packageFunctions(): PackagedFunctions {
  execFileSync('npx', ['serverless', 'package'], { cwd: root, stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'))
  return {
    folder,
    unpack(name) {
      const archive = readFileSync(join(root, '.serverless', `${name}.zip`))
      const files = Object.entries(unzipSync(archive))
      for (const [path, code] of files) {
        const file = join(folder, name, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, code)
      }
      const [path = '', { length } = new Uint8Array()] =
        files.find(([file]) => /^functions\/[^.]+\.js$/.test(file)) ?? []
      return { bundle: join(folder, name, path), code: length, zip: archive.length }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Milliseconds from the start of a process: of the CPU, and by the clock. */
const times = z.object({ cpu: z.number(), wall: z.number() })
const answer = z.object({ published: z.number(), ignored: z.number(), sent: z.number() }).partial()
const invocation = z.object({ before: times, after: times, answer })
const measured = z.object({ loaded: times, invocations: z.array(invocation), peakMegabytes: z.number() })

export type Invocation = z.infer<typeof invocation>
export type Measured = z.infer<typeof measured>

/**
 * Plain JavaScript, which loads the bundle as Lambda's runtime does, so that nothing is measured but Node.js and the bundle.
 * What it measured it writes to a descriptor of its own, since the logger has the standard output.
 */
const program = `
const [bundle, eventsFile, functionArn, pause] = JSON.parse(process.env.TOCSIN_BENCH)
const times = () => { const { user, system } = process.cpuUsage(); return { cpu: (user + system) / 1000, wall: performance.now() } }
const { handler } = require(bundle)
const loaded = times()
const { readFileSync, writeSync } = require('node:fs')
const context = { invokedFunctionArn: functionArn, awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 60_000 }
const invocations = []
const invokeAll = async () => {
  for (const event of JSON.parse(readFileSync(eventsFile, 'utf8'))) {
    if (invocations.length > 0) await new Promise((done) => setTimeout(done, pause))
    const before = times()
    const { published, ignored, sent } = await handler(event, context)
    invocations.push({ before, after: times(), answer: { published, ignored, sent } })
  }
}
invokeAll().then(() => {
  writeSync(3, JSON.stringify({ loaded, invocations, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
  process.exit()
})
`

export interface Run {
  readonly bundle: string
  readonly events: readonly JsonObject[]
  readonly aws: Pick<EmbeddedAws, 'environment' | 'functionArn'>
  /** Milliseconds between two invocations. */
  readonly pause?: number
  /** Options of Node.js. */
  readonly options?: readonly string[]
  /** A command that starts the command after it. */
  readonly launcher?: readonly string[]
}

let serial = 0

/** Loads a bundle in a process of its own and gives it the events one after the other. */
export async function runFunction(folder: string, run: Run): Promise<Measured> {
  const { bundle, events, aws, pause = 0, options = [], launcher = [] } = run
  const eventsFile = join(folder, `events-${serial++}.json`)
  writeFileSync(eventsFile, JSON.stringify(events))
  const parameters = JSON.stringify([bundle, eventsFile, aws.functionArn, pause])
  const env = { ...aws.environment, TOCSIN_BENCH: parameters, TZ: 'UTC' }
  const [command = '', ...args] = [...launcher, process.execPath, ...options, '-e', program]
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let [said, wrong] = ['', '']
  child.stdio[3]?.on('data', (part) => (said += part))
  child.stderr?.on('data', (part) => (wrong += part))
  return new Promise((done, fail) => {
    child.on('close', () => {
      try {
        done(measured.parse(JSON.parse(said)))
      } catch {
        fail(new Error(`${bundle} said nothing of its times: ${wrong.slice(-2000)}`))
      }
    })
  })
}
