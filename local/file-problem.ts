import { cleanText } from '../shared/channels/clean-text.ts'

const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ELOOP: 'is a link that leads to itself',
}

/** Why a file cannot be read, after its name. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return meanings[code] ?? `cannot be read: ${problemInWords(error)}`
}

/**
 * What was wrong with a text that should be JSON, or packed. The parsers speak of their inner states, and quote what they
 * found, which may be no text at all.
 */
export function problemInWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const unexpected = /^Unexpected \w+ \("?(.+?)"?\) in state \w+/s.exec(message)?.[1]
  if (unexpected !== undefined) return `its JSON has a "${cleanText(unexpected, 20)}" where none belongs`
  return cleanText(message.replace(/, ".*is not valid JSON$/s, ''), 200)
}
