import type { LogLevel } from '../core/event.ts'
import { at, isJsonObject, type JsonObject, textAt } from '../core/json.ts'

export interface LogStatement {
  readonly level: LogLevel | undefined
  /** What the line says for people: without its time, its level and its other fields. */
  readonly message: string
}

/** Reads the level a line states, in a field of its JSON, as `level=error`, or as one of its first words. */
export function readLogStatement(line: string, fields: JsonObject | undefined): LogStatement {
  if (fields !== undefined) {
    return { level: readLevelField(fields), message: readMessageField(fields) ?? pairsInWords(fields) }
  }
  const named = levelOf(line.match(/(?:^|\s)(?:level|lvl|severity)="?(\w+)/i)?.[1])
  if (named !== undefined) {
    const [, quoted, bare] = line.match(/(?:^|\s)(?:msg|message)=(?:"((?:[^"\\]|\\.)*)"|(\S+))/) ?? []
    return { level: named, message: quoted ?? bare ?? line }
  }
  return readFirstWords(line)
}

function readMessageField(fields: JsonObject): string | undefined {
  for (const key of ['message', 'msg', 'body', 'event']) {
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
    if (typeof value === 'string') return levelOf(value)
    if (typeof value === 'number') return pinoLevel(value)
  }
  return undefined
}

/** Powertools and pino; Google and OpenTelemetry; Python; Elastic. */
const levelFields = ['level', 'severity', 'severityText', 'levelname', 'lvl', 'log.level', 'log/level']

const levels: ReadonlyMap<string, LogLevel> = new Map<string, LogLevel>([
  ['trace', 'debug'],
  ['debug', 'debug'],
  ['info', 'info'],
  ['information', 'info'],
  ['notice', 'info'],
  ['warn', 'warn'],
  ['warning', 'warn'],
  ['err', 'error'],
  ['error', 'error'],
  ['severe', 'error'],
  ['fatal', 'fatal'],
  ['critical', 'fatal'],
  ['crit', 'fatal'],
  ['alert', 'fatal'],
  ['emerg', 'fatal'],
  ['emergency', 'fatal'],
  ['panic', 'fatal'],
])

function levelOf(word: string | undefined): LogLevel | undefined {
  return levels.get(word?.toLowerCase() ?? '')
}

/** pino and bunyan: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal. */
function pinoLevel(level: number): LogLevel | undefined {
  if (level >= 60) return 'fatal'
  if (level >= 50) return 'error'
  if (level >= 40) return 'warn'
  if (level >= 30) return 'info'
  return level >= 10 ? 'debug' : undefined
}

const syslogHeader = /^(?:<\d+>\d? ?)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ [^:\s]+: /
const composeHeader = /^[\w.-]{1,64}\s+\|\s+/

/** Lines that state their level by another form than a word: klog, and the last words of a Go program or a Lambda. */
const forms: readonly (readonly [RegExp, LogLevel])[] = [
  [/^I\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'info'],
  [/^W\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'warn'],
  [/^E\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'error'],
  [/^F\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'fatal'],
  [/^(?=panic: |fatal error: )/, 'fatal'],
  [/^\S{1,40} [\da-f-]{36} (?=Task timed out after )/, 'error'],
  [/^RequestId: [\da-f-]{36} Error: (?=Runtime exited )/, 'error'],
]

/** Words before a level are times, IDs, threads and the like: in "No ERROR was found" the word is part of a sentence. */
const mostWordsBefore = 9
const dateWord = /^\[?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec),?$/
const threadName = /^(?!no$|not$|zero$|without$)[a-z][a-zA-Z]*$/

function readFirstWords(line: string): LogStatement {
  for (const [form, level] of forms) {
    if (form.test(line)) return { level, message: line.replace(form, '') }
  }
  const statement = line.replace(syslogHeader, '').replace(composeHeader, '')
  const word = /[^\s|]+/g
  let threads = 0
  for (let i = 0; i <= mostWordsBefore; i++) {
    const found = word.exec(statement)
    if (found === null) break
    const level = levelInWord(found[0])
    if (level !== undefined) {
      const rest = statement.slice(found.index + level.end).replace(/^[\s|\]\-:)>]+/, '')
      return { level: level.is, message: withoutJson(rest) || line }
    }
    const isThread = i > 0 && threads === 0 && threadName.test(found[0])
    if (isThread) threads++
    else if (!/[\d[\](){}:=._-]/.test(found[0]) && !dateWord.test(found[0])) break
  }
  return { level: undefined, message: line }
}

/** Lambda's runtime puts an exception's JSON after a few words: what it says is enough. */
function withoutJson(message: string): string {
  const [, words = '', json = ''] = message.match(/^([^{]{0,200}?)\s*(\{.*\})\s*$/s) ?? []
  const said = json === '' ? undefined : readMessageField(parseObject(json))
  return said === undefined ? message : [words.replace(/:$/, ''), said].filter((part) => part !== '').join(': ')
}

function parseObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}

/**
 * `ERROR`, `[ERROR]`, `ERROR:root:text` (Python), `UTC:app@db:[77]:ERROR:` (PostgreSQL), and, between brackets only, in
 * small letters: `[error]` (nginx), `[core:error]` (Apache).
 */
function levelInWord(word: string): { readonly is: LogLevel; readonly end: number } | undefined {
  for (const form of [/^\[(?:[a-z_\d]+:)?([a-z]+)\]/, /^[[(<"'*]*([A-Z]+)(?=$|[\])>"'*,:])/, /:([A-Z]+):$/]) {
    const found = form.exec(word)
    const is = levelOf(found?.[1])
    if (found !== null && is !== undefined) return { is, end: found.index + found[0].length }
  }
  return undefined
}
