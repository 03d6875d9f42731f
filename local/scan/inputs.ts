import { createReadStream, type Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from './scan.ts'

export interface FoundInputs {
  readonly inputs: readonly (Input & { readonly bytes: number })[]
  /** Paths that cannot be read, with the reason. */
  readonly unreadable: readonly string[]
}

/** The files behind paths: folders stand for all files with events in them, in order; `-` for standard input. */
export async function findInputs(paths: readonly string[]): Promise<FoundInputs> {
  const inputs: FoundInputs['inputs'][number][] = []
  const unreadable: string[] = []
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ name: '-', bytes: 0, open: () => process.stdin })
      continue
    }
    try {
      for (const file of await filesIn(path, await stat(path))) {
        const { size } = await stat(file)
        inputs.push({ name: file, bytes: size, open: () => createReadStream(file, { highWaterMark: 256 * 1024 }) })
      }
    } catch (error) {
      unreadable.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { inputs, unreadable }
}

async function filesIn(path: string, stats: Stats): Promise<readonly string[]> {
  if (!stats.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\.(?:json|jsonl|ndjson|log)(?:\.gz)?$|\.gz$/.test(file) && !isDigest(file))
    .sort()
}

/** CloudTrail puts digests of its log files beside them, for their validation; they hold no events. */
function isDigest(file: string): boolean {
  return file.includes('CloudTrail-Digest')
}
