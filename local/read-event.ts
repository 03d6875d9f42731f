import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { isJsonObject } from '../shared/core/json.ts'
import { unwrapAlarm } from '../shared/transports/alarm-forms.ts'
import { historyHint } from '../shared/transports/history.ts'
import { unwrapLogs } from '../shared/transports/logs.ts'
import { fileProblem, problemInWords } from './file-problem.ts'

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
  const bytes = await readContent(path)
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new UnreadableEventError(path, 'is packed with gzip; "npm run scan" reads such files')
  }
  const content = bytes.toString('utf8')
  // Editors on Windows begin files with a mark that JSON does not allow.
  const json = content.replace(/^\uFEFF/, '')
  if (json.trim() === '') throw new UnreadableEventError(path, 'is empty; it must hold one event as JSON')
  let payload: unknown
  try {
    payload = JSON.parse(json)
  } catch (error) {
    throw new UnreadableEventError(path, `is not JSON: ${problemInWords(error)}`)
  }
  const unwrap = isJsonObject(payload) && 'awslogs' in payload ? unwrapLogs : unwrapAlarm
  const { envelopes, ignored, malformed } = unwrap(payload, { partition: 'aws', region: '', account: '' })
  const [problem] = malformed
  if (problem !== undefined && envelopes.length + ignored.length === 0) {
    const reason = `${problem.where} ${problem.reason}${historyHint(payload)}`
    throw new UnreadableEventError(path, `is not an AWS event: ${reason}`)
  }
  return payload
}

async function readContent(path: string): Promise<Buffer> {
  if (path === '-') return await buffer(process.stdin)
  try {
    return await readFile(path)
  } catch (error) {
    throw new UnreadableEventError(path, fileProblem(error))
  }
}
