import type { LogLevel } from '../core/event.ts'
import { at, type JsonObject } from '../core/json.ts'

/** The level a line states, in a field of its JSON, as `level=error`, or as one of its first words. */
export function readLogLevel(text: string, fields: JsonObject | undefined): LogLevel | undefined {
  if (fields !== undefined) return readFields(fields)
  const named = text.match(/(?:^|\s)(?:level|lvl|severity)="?(\w+)/i)?.[1]
  return (named === undefined ? undefined : levelOf(named)) ?? readFirstWords(text)
}

function readFields(fields: JsonObject): LogLevel | undefined {
  for (const key of levelFields) {
    const value = at(fields, ...key.split('/'))
    if (typeof value === 'string') return levelOf(value)
    if (typeof value === 'number') return pinoLevel(value)
  }
  return undefined
}

/** Powertools and pino, Google's and OpenTelemetry's, Python's, Elastic's. */
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

function levelOf(word: string): LogLevel | undefined {
  return levels.get(word.toLowerCase())
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

/**
 * A level in capitals, with nothing before it but times, IDs, threads and the like: in "No ERROR was found" the word
 * is part of a sentence.
 */
function readFirstWords(text: string): LogLevel | undefined {
  const words = text.slice(0, 300).replace(syslogHeader, '').split(/[\s|]+/, 8)
  for (const word of words) {
    const bare = word.replace(/^[[(<"'*]+|[\])>"':,*]+$/g, '')
    const level = /^[A-Z]+$/.test(bare) ? levelOf(bare) : undefined
    if (level !== undefined) return level
    if (word !== '' && !/[\d[\](){}:=._-]/.test(word)) return undefined
  }
  return undefined
}
