import type { LogLevel } from '../../core/event.ts'
import { at, isJsonObject, type JsonObject, textAt } from '../../core/json.ts'
import { headers, readFirstWords } from './first-words.ts'
import { levelOf, pinoLevel } from './level.ts'

export interface LogStatement {
  readonly level: LogLevel | undefined
  /** What the line says for people: without its time, its level and its other fields. */
  readonly message: string
}

/** Reads the level a line states, in a field of its JSON, as `level=error`, or as one of its first words. */
export function readLogStatement(line: string, fields: JsonObject | undefined): LogStatement {
  return fields === undefined ? readText(line) : readFields(fields)
}

function readFields(fields: JsonObject): LogStatement {
  const level = readLevelField(fields)
  // Docker and Fluent Bit put the line that a container wrote into a field.
  const line = textAt(fields, 'log')?.trimEnd()
  if (level === undefined && line !== undefined) return readText(line)
  const report = isFailedReport(fields) ? `The invocation ended with ${textAt(fields, 'record', 'status')}` : undefined
  return { level, message: report ?? readMessageField(fields) ?? pairsInWords(fields) }
}

function readText(line: string): LogStatement {
  const text = line.replace(colors, '')
  const statement = headers.reduce((rest, header) => rest.replace(header, ''), text)
  const fields = statement !== text && statement.startsWith('{') ? parseObject(statement) : {}
  if (Object.keys(fields).length > 0) return readFields(fields)
  const named = readPairs(text)
  if (named === undefined) {
    const { level, rest = '' } = readFirstWords(statement) ?? {}
    return { level, message: withoutJson(rest) || text }
  }
  const [, quoted, bare] = text.match(/(?:^|\s)(?:msg|message)=(?:"((?:[^"\\]|\\.)*)"|(\S+))/) ?? []
  return { level: named, message: quoted ?? bare ?? text }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to find them
const colors = /\u001b\[[\d;]*m/g

/** The level in `time=... level=error`; in a sentence, or inside of quotes, the same words say something else. */
function readPairs(line: string): LogLevel | undefined {
  if (!/^\S*[\d=[]/.test(line)) return undefined
  let isQuoted = false
  let read = 0
  for (const found of line.matchAll(/(?:^|\s)(?:level|lvl|severity)="?(\w+)/gi)) {
    const quotes = line.slice(read, found.index).match(/(?<!\\)"/g) ?? []
    if (quotes.length % 2 === 1) isQuoted = !isQuoted
    read = found.index
    const level = isQuoted ? undefined : levelOf(found[1])
    if (level !== undefined) return level
  }
  return undefined
}

const messageFields = ['message', 'msg', 'body', 'event', '@m', '@mt', 'Message', 'RenderedMessage', 'MessageTemplate']

function readMessageField(fields: JsonObject): string | undefined {
  for (const key of messageFields) {
    const message = textAt(fields, key)
    if (message !== undefined) return message
  }
  // Lambda's runtimes, and the loggers that put an exception into a field of its own.
  for (const path of [[], ['err'], ['error'], ['exception'], ['message']]) {
    const type =
      textAt(fields, ...path, 'errorType') ?? textAt(fields, ...path, 'type') ?? textAt(fields, ...path, 'name')
    const message = textAt(fields, ...path, 'errorMessage') ?? textAt(fields, ...path, 'message')
    if (message !== undefined) return type === undefined ? message : `${type}: ${message}`
  }
  return textAt(fields, 'error')
}

/** A JSON object's own plain fields, "status 500, path /orders": nobody wants to read JSON in an e-mail. */
export function pairsInWords(fields: JsonObject): string {
  return Object.entries(fields)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .slice(0, 20)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(', ')
}

function readLevelField(fields: JsonObject): LogLevel | undefined {
  for (const key of levelFields) {
    const value = at(fields, ...key.split('/'))
    const level = typeof value === 'number' ? pinoLevel(value) : levelOf(String(value))
    if (level !== undefined) return level
  }
  return isFailedReport(fields) ? 'error' : undefined
}

/** Lambda says of an invocation that failed or timed out so where its logs are JSON. */
function isFailedReport(fields: JsonObject): boolean {
  const status = textAt(fields, 'record', 'status') ?? ''
  return fields['type'] === 'platform.report' && ['error', 'failure', 'timeout'].includes(status)
}

/** Powertools and pino; Google and OpenTelemetry; Python; structlog; Elastic; Serilog; .NET; Lambda's platform. */
const levelFields = [
  'level',
  'severity',
  'severityText',
  'severity_text',
  'levelname',
  'lvl',
  'log_level',
  'loglevel',
  'log.level',
  'log/level',
  '@l',
  'Level',
  'LogLevel',
]

/** Lambda's runtime puts an exception's JSON after a few words: what it says is enough. */
function withoutJson(message: string): string {
  const [, words = '', json = ''] = message.match(/^([^{]{0,200}?)\s*(\{.*\})\s*$/s) ?? []
  const said = json === '' ? undefined : readMessageField(parseObject(json))
  return said === undefined ? message : [words.replace(/:$/, ''), said].filter((part) => part !== '').join(': ')
}

/** The JSON object that a line of other words ends with; empty where there is none. */
export function jsonAtEnd(line: string): JsonObject {
  const start = line.indexOf('{')
  return start > 0 && line.trimEnd().endsWith('}') ? parseObject(line.slice(start)) : {}
}

function parseObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}
