import type { LogLevel } from '../core/event.ts'
import { at, type JsonObject, textAt } from '../core/json.ts'

export interface LogStatement {
  readonly level: LogLevel | undefined
  /** What the line says for people: without its time, its level and its other fields. */
  readonly message: string
}

/** Reads the level a line states, in a field of its JSON, as `level=error`, or as one of its first words. */
export function readLogStatement(line: string, fields: JsonObject | undefined): LogStatement {
  if (fields !== undefined) {
    return { level: readLevelField(fields), message: textAt(fields, 'message') ?? textAt(fields, 'msg') ?? line }
  }
  const named = levelOf(line.match(/(?:^|\s)(?:level|lvl|severity)="?(\w+)/i)?.[1])
  if (named !== undefined) {
    const [, quoted, bare] = line.match(/(?:^|\s)(?:msg|message)=(?:"((?:[^"\\]|\\.)*)"|(\S+))/) ?? []
    return { level: named, message: quoted ?? bare ?? line }
  }
  return readFirstWords(line)
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

/** Words before a level are times, IDs, threads and the like: in "No ERROR was found" the word is part of a sentence. */
const mostWordsBefore = 7

function readFirstWords(line: string): LogStatement {
  const statement = line.replace(syslogHeader, '')
  const word = /[^\s|]+/g
  for (let i = 0; i <= mostWordsBefore; i++) {
    const found = word.exec(statement)
    if (found === null) break
    const bare = found[0].replace(/^[[(<"'*]+|[\])>"':,*]+$/g, '')
    const level = /^[A-Z]+$/.test(bare) ? levelOf(bare) : undefined
    if (level !== undefined)
      return { level, message: statement.slice(word.lastIndex).replace(/^[\s|\-:]+/, '') || line }
    if (!/[\d[\](){}:=._-]/.test(found[0])) break
  }
  return { level: undefined, message: line }
}
