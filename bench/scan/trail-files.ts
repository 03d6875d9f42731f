import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { JsonObject } from '../../shared/core/json.ts'
import { randomOf } from '../gate/random.ts'
import { recordAt } from './trail-records.ts'

const start = Date.parse('2026-11-01T00:00:00Z')
const minute = 60_000

export interface TrailSize {
  readonly files: number
  /** In each file. */
  readonly records: number
  readonly seed: number
}

/**
 * Writes log files as CloudTrail puts them into S3, one for each minute, always the same ones for the same seed. Returns
 * how many bytes they hold unpacked.
 */
export function writeTrailFiles(folder: string, { files, records, seed }: TrailSize): number {
  const random = randomOf(seed)
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let file = 0; file < files; file++) {
    const from = start + file * minute
    const content = JSON.stringify({ Records: recordsFrom(from, records, random) })
    const stamp = new Date(from).toISOString().replaceAll(/[-:]/g, '').slice(0, 13)
    writeFileSync(join(folder, `111122223333_CloudTrail_us-east-1_${stamp}Z_${file}.json.gz`), gzipSync(content))
    bytes += content.length
  }
  return bytes
}

function recordsFrom(from: number, count: number, random: () => number): readonly JsonObject[] {
  return Array.from({ length: count }, (_, i) => recordAt(from + Math.floor((i * minute) / count), random))
}
