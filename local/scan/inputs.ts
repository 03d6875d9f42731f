import { createReadStream, readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileProblem } from '../file-problem.ts'
import { largestWhole } from './read-values.ts'
import type { Input } from './scan.ts'

export interface FoundInputs {
  readonly inputs: readonly Input[]
  /** Paths that cannot be read, with the reason. */
  readonly unreadable: readonly string[]
}

/**
 * The files behind paths: folders stand for all files with events in them, `-` for standard input. CloudTrail's files of
 * all accounts and regions come in the order of the times in their names.
 */
export async function findInputs(paths: readonly string[]): Promise<FoundInputs> {
  const inputs: Input[] = []
  const unreadable: string[] = []
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ name: '-', open: () => process.stdin })
      continue
    }
    const files = await attempt(path, () => filesIn(path), unreadable)
    if (files?.length === 0) unreadable.push(`${path}: holds no file that ends in ${endings}`)
    for (const file of files ?? []) {
      const stats = await attempt(file, () => stat(file), unreadable)
      if (stats === undefined || stats.isDirectory()) continue
      const bytes = stats.isFile() ? stats.size : undefined
      inputs.push({ name: file, bytes, open: () => openFile(file, bytes) })
    }
  }
  const inOrder = inputs.toSorted((a, b) => compare(writtenAt(a.name), writtenAt(b.name)))
  return { inputs: inOrder, unreadable }
}

/** A small file is read at once: of thousands of them, opening streams takes longer than what they hold. */
export async function* openFile(path: string, bytes?: number): AsyncGenerator<Buffer> {
  if (bytes !== undefined && bytes <= largestWhole) yield readFileSync(path)
  else yield* createReadStream(path, { highWaterMark: 256 * 1024 })
}

export function nameOf({ name }: Pick<Input, 'name'>): string {
  return name === '-' ? 'standard input' : name
}

const endings = '.json, .jsonl, .ndjson, .log, .csv or .gz'

async function filesIn(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\.(?:json|jsonl|ndjson|log|csv|gz)$/.test(file) && !isDigest(file))
    .sort()
}

/** CloudTrail puts digests of its log files beside them, for their validation; they hold no events. */
function isDigest(file: string): boolean {
  return file.includes('CloudTrail-Digest')
}

/**
 * The minute in the name of a log file, as `20261121T1405Z`; empty for other files, which so stay in their order.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html
 */
function writtenAt(file: string): string {
  return basename(file).match(/_CloudTrail(?:-Insight)?_[a-z0-9-]+_(\d{8}T\d{4}Z)_/)?.[1] ?? ''
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

async function attempt<Value>(
  path: string,
  act: () => Promise<Value>,
  unreadable: string[],
): Promise<Value | undefined> {
  try {
    return await act()
  } catch (error) {
    unreadable.push(`${path}: ${fileProblem(error)}`)
    return undefined
  }
}
