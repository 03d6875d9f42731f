import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedAws } from '../local/embedded-aws.ts'
import { formatTable } from '../local/table.ts'
import type { JsonObject } from '../shared/core/json.ts'
import { routeNames, scheduledNames } from '../shared/lambda/routes.ts'
import { alertingEvents } from './alerting-events.ts'
import { median } from './median.ts'
import { type Measured, type PackagedFunction, packageFunctions, runFunction } from './packaged-functions.ts'

const rounds = 9

const packaged = packageFunctions()

try {
  const empty = join(packaged.folder, 'empty.cjs')
  writeFileSync(empty, 'exports.handler = async () => {}\n')
  const names = [...routeNames, ...scheduledNames]
  const bundles = new Map<string, PackagedFunction>(names.map((name) => [name, packaged.unpack(name)]))
  const bundleOf = (name: string): string => bundles.get(name)?.bundle ?? ''
  const loads = new Map<string, Measured[]>(['', ...names].map((name) => [name, []]))
  const firsts = new Map<string, Measured[]>(Object.keys(alertingEvents).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    // The flood guard of one lets out twenty messages.
    const aws = await startEmbeddedAws()
    const run = (bundle: string, events: readonly JsonObject[] = []) =>
      runFunction(packaged.folder, { bundle, events, aws })
    loads.get('')?.push(await run(empty))
    for (const [name, { bundle }] of bundles) loads.get(name)?.push(await run(bundle))
    for (const [name, build] of Object.entries(alertingEvents)) {
      const { event, cause } = build()
      if (cause !== undefined) await run(bundleOf('apiCall'), [cause])
      const first = await run(bundleOf(name), [event])
      const published = first.invocations[0]?.answer.published
      if (published !== 1) throw new Error(`${name} told ${published} alerts, and not one`)
      firsts.get(name)?.push(first)
    }
    await aws.stop()
  }
  const floor = medianOf(loads.get(''), ({ loaded }) => loaded.cpu)
  const rows = [...bundles].map(([name, { code, zip }]) => {
    const load = medianOf(loads.get(name), ({ loaded }) => loaded.cpu)
    const first = firsts.get(name)
    const told = { cpu: medianOf(first, (one) => toldAt(one).cpu), wall: medianOf(first, (one) => toldAt(one).wall) }
    return [
      name,
      `${Math.round(code / 1024)} KiB`,
      `${Math.round(zip / 1024)} KiB`,
      `${load.toFixed(0)} ms`,
      (load / floor).toFixed(1),
      first === undefined ? '' : `${told.cpu.toFixed(0)} ms`,
      first === undefined ? '' : (told.cpu / floor).toFixed(1),
      first === undefined ? '' : `${told.wall.toFixed(0)} ms`,
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
  packaged.remove()
}

function toldAt({ invocations }: Measured): { readonly cpu: number; readonly wall: number } {
  return invocations[0]?.after ?? { cpu: Number.NaN, wall: Number.NaN }
}

function medianOf(all: readonly Measured[] = [], timeOf: (one: Measured) => number): number {
  return median(all.map(timeOf))
}

process.exit()
