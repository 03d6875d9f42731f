import { at, isJsonObject, type Json, type JsonObject, textAt } from '../../core/json.ts'

/** Where loggers put an exception's lines, as one text or as a list. */
const traceNames = /^(?:.*[._])?(?:stack|stack_?trace|trace_?back|exc_info|exception|err|error|stack_info|@x)$/i

const deepest = 4

/** The lines of the stack trace in a line's JSON: the longest, where it has several. */
export function traceIn(fields: JsonObject, depth = 0): readonly string[] {
  const found = Object.entries(fields).map(([name, value]) => {
    if (isJsonObject(value)) return depth < deepest ? traceIn(value, depth + 1) : []
    return traceNames.test(name) ? linesIn(value) : []
  })
  return found.reduce((longest, lines) => (lines.length > longest.length ? lines : longest), [])
}

function linesIn(value: Json | undefined): readonly string[] {
  const texts = Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [value]
  const lines = texts.flatMap((text) => (typeof text === 'string' ? splitLines(text) : []))
  return lines.length > 1 ? lines : []
}

export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '')
}

/** "err Error: could not charge, caused by Timeout: no answer": the errors that a line's JSON holds as objects. */
export function errorsInWords(fields: JsonObject): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const said = isJsonObject(value) ? errorInWords(value, 0) : undefined
    return said === undefined ? [] : [`${name} ${said}`]
  })
}

function errorInWords(error: JsonObject, depth: number): string | undefined {
  const message = textAt(error, 'message') ?? textAt(error, 'errorMessage') ?? textAt(error, 'msg')
  if (message === undefined) return undefined
  const type = textAt(error, 'type') ?? textAt(error, 'name') ?? textAt(error, 'errorType') ?? textAt(error, 'class')
  const before = at(error, 'cause') ?? at(error, 'inner')
  const cause = isJsonObject(before) && depth < deepest ? errorInWords(before, depth + 1) : before
  const said = type === undefined || message.startsWith(type) ? message : `${type}: ${message}`
  return typeof cause === 'string' && cause !== '' ? `${said}, caused by ${cause}` : said
}
