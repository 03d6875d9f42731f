import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { isJsonObject } from '../shared/core/json.ts'
import { unwrapEventBridge } from '../shared/transports/eventbridge.ts'
import { unwrapLogs } from '../shared/transports/logs.ts'

/** A file that holds no event that AWS could send; the message is for the person who named it. */
export class UnreadableEventError extends Error {
  constructor(path: string, problem: string) {
    super(`${path === '-' ? 'standard input' : path}: ${problem}`.replace(/\s+/g, ' '))
    this.name = 'UnreadableEventError'
  }
}

/**
 * The payload in a file, or in standard input for `-`.
 * @throws UnreadableEventError
 */
export async function readEvent(path: string): Promise<unknown> {
  const content = await readContent(path)
  // Editors on Windows begin files with a mark that JSON does not allow.
  const json = content.replace(/^\uFEFF/, '')
  if (json.trim() === '') throw new UnreadableEventError(path, 'is empty; it must hold one event as JSON')
  let payload: unknown
  try {
    payload = JSON.parse(json)
  } catch (error) {
    throw new UnreadableEventError(path, `is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const unwrap = isJsonObject(payload) && 'awslogs' in payload ? unwrapLogs : unwrapEventBridge
  const { envelopes, ignored, malformed } = unwrap(payload, { partition: 'aws', region: '', account: '' })
  const [problem] = malformed
  if (problem !== undefined && envelopes.length + ignored.length === 0) {
    const hint = isForScan(payload) ? '; "npm run scan" reads records, lists and log files of CloudTrail' : ''
    throw new UnreadableEventError(path, `is not an AWS event: ${problem.where} ${problem.reason}${hint}`)
  }
  return payload
}

/** What people have at hand before anything is deployed. */
function isForScan(payload: unknown): boolean {
  return isJsonObject(payload)
    ? ['Records', 'Events', 'eventSource'].some((key) => key in payload)
    : Array.isArray(payload)
}

async function readContent(path: string): Promise<string> {
  if (path === '-') return await text(process.stdin)
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UnreadableEventError(path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
