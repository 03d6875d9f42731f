import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { routeLists } from '../../../deploy/route-lists.ts'
import { detections } from '../../../detections/index.ts'
import { sources } from '../../../shared/sources/index.ts'

const root = resolve(import.meta.dirname, '../../..')
const require = createRequire(import.meta.url)
const options: () => BuildOptions & { readonly exclude?: unknown } = require('../../../deploy/esbuild.cjs')
const folder = mkdtempSync(join(tmpdir(), 'tocsin-bundles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const all = new Set(detections.map(({ id }) => id))

async function bundle(name: string) {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const { exclude: _, ...bundling } = options()
  const entry = `functions/${file}.ts`
  const { metafile } = await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: join(folder, 'functions'),
    metafile: true,
    logLevel: 'error',
  })
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({ path: resolve(root, path), ...output }))
  const [first] = outputs.filter(({ path }) => basename(path) === `${file}.js`)
  if (first === undefined) throw new Error(`${entry} was not bundled`)
  return { first, outputs }
}

type Bundle = Awaited<ReturnType<typeof bundle>>

/** What Node.js reads before the first event comes. */
function readAtOnce({ first, outputs }: Bundle): Bundle['outputs'] {
  const seen = new Set([first])
  for (const { imports } of seen) {
    for (const { path, kind } of imports) {
      const output = outputs.find((one) => one.path === resolve(root, path))
      if (kind === 'import-statement' && output !== undefined) seen.add(output)
    }
  }
  return [...seen]
}

const filesIn = (outputs: Bundle['outputs']) =>
  outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )

const detectionsIn = (files: readonly string[]) =>
  files.flatMap((path) => /^detections\/(.*)\.ts$/.exec(path)?.[1] ?? []).filter((id) => all.has(id))

describe.each(Object.entries(routeLists()))('the bundle of %s', async (name, { detections: own, parts, kinds }) => {
  const made = await bundle(name)
  const [files, atOnce] = [filesIn(made.outputs), filesIn(readAtOnce(made))]

  test('holds the detections that it can use, and reads those of one service when an event of it comes', () => {
    expect(detectionsIn(files).sort()).toEqual([...own].sort())
    expect(detectionsIn(atOnce).sort()).toEqual(own.filter((id) => !parts.flat().includes(id)).sort())
  })

  test('holds the sources of its own kinds of event', () => {
    const held = files.flatMap((path) => /^shared\/sources\/\w+\/(.*)\.ts$/.exec(path)?.[1] ?? [])
    expect(held.filter((name) => Object.hasOwn(sources, name)).sort()).toEqual([...kinds].sort())
  })

  test('reads the client of SNS when something is to be told', () => {
    const isClient = (path: string) => path.startsWith('node_modules/@aws-sdk/client-sns/')
    expect(files.some(isClient)).toBe(true)
    expect(atOnce.filter(isClient)).toEqual([])
  })

  test('has each detection where it is looked for', () => {
    const inParts = made.outputs.filter(({ path }) => /\.part-\d+\.js$/.test(path))
    const loaded = inParts.flatMap(({ path }) => Object.entries<{ readonly id: string }>(require(path)))
    expect(loaded.map(([id]) => id).sort()).toEqual(parts.flat().sort())
    expect(loaded.filter(([id, detection]) => detection.id !== id)).toEqual([])
  })
})
