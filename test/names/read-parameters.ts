import { globSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'

/** A parameter that a file of detections/ reads from a call's request. */
export interface ReadParameter {
  /** As `data/stream-deleted` and `requests/arns`. */
  readonly file: string
  readonly path: readonly string[]
  /** The reader takes upper case for lower. */
  readonly inAnyCase: boolean
}

const folder = resolve(import.meta.dirname, '../../detections')

const sources = new Map(
  globSync('**/*.ts', { cwd: folder, exclude: ['**/*.examples.ts', '**/index.ts'] })
    .sort()
    .map((file) => [file.replace(/\.ts$/, ''), readFileSync(resolve(folder, file), 'utf8')]),
)

const readers = /\b(asked\w*|textAt|numberAt|listAt|at|textIn|valueIn|namesAt)\(([\w.]+),((?:\s*'[^']*',?)+)\s*\)/g

/** What files read of a request by names that stand in the call of the reader; names in variables are not seen. */
export function readParameters(): readonly ReadParameter[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(readers)].flatMap(([, reader = '', from = '', names = '']) => {
      const ofRequest = reader.startsWith('asked') || /^(?:\w+\.)?request$/.test(from)
      const path = [...names.matchAll(/'([^']*)'/g)].map(([, name = '']) => name)
      return ofRequest ? [{ file, path, inAnyCase: !/^(?:textAt|numberAt|listAt|at)$/.test(reader) }] : []
    }),
  )
}

/** The file itself where it is a detection's, and the detections that import it, one through another. */
export function detectionsBy(file: string): readonly string[] {
  const found = new Set([file])
  for (const one of found) {
    for (const importer of importersOf.get(one) ?? []) found.add(importer)
  }
  return [...found].filter((name) => !name.startsWith('requests/'))
}

const importersOf = new Map<string, readonly string[]>()
for (const [file, text] of sources) {
  for (const [, path = ''] of text.matchAll(/from '(\.[^']*)\.ts'/g)) {
    const imported = relative(folder, resolve(folder, dirname(file), path))
    importersOf.set(imported, [...(importersOf.get(imported) ?? []), file])
  }
}
