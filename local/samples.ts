import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Envelope } from '../shared/core/envelope.ts'
import { toEnvelopes } from './scan/to-envelopes.ts'

export const samplesFolder = resolve(import.meta.dirname, '../events')

/** The files in `events/`, in order. */
export function samplePaths(): readonly string[] {
  return globSync('*/*.json', { cwd: samplesFolder, exclude: (name) => name === 'silent.json' })
    .sort()
    .map((path) => resolve(samplesFolder, path))
}

/** The events in a sample, as a function receives them. */
export function readSample(path: string): readonly Envelope[] {
  return toEnvelopes(JSON.parse(readFileSync(path, 'utf8'))).envelopes
}
