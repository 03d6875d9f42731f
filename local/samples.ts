import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Envelope } from '../shared/core/envelope.ts'
import { toEnvelopes } from './scan/to-envelopes.ts'

/** Beside samples: why nobody tells some of them. */
export const silenceFile = 'silent.json'

export const samplesFolder = resolve(import.meta.dirname, '../events')

/** The files in `events/`, in order. */
export function samplePaths(): readonly string[] {
  return globSync('*/*.json', { cwd: samplesFolder })
    .filter((path) => basename(path) !== silenceFile)
    .sort()
    .map((path) => resolve(samplesFolder, path))
}

/** The events in a sample, as a function receives them. */
export function readSample(path: string): readonly Envelope[] {
  return toEnvelopes(JSON.parse(readFileSync(path, 'utf8'))).envelopes
}
