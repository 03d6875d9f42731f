import type { LogLevel } from '../../core/event.ts'

const levels: ReadonlyMap<string, LogLevel> = new Map<string, LogLevel>([
  ['trace', 'debug'],
  ['dbg', 'debug'],
  ['debug', 'debug'],
  ['info', 'info'],
  ['information', 'info'],
  ['inf', 'info'],
  ['notice', 'info'],
  ['note', 'info'],
  ['log', 'info'],
  ['warn', 'warn'],
  ['warning', 'warn'],
  ['wrn', 'warn'],
  ['err', 'error'],
  ['eror', 'error'],
  ['error', 'error'],
  ['severe', 'error'],
  ['fatal', 'fatal'],
  ['ftl', 'fatal'],
  ['dpanic', 'fatal'],
  ['critical', 'fatal'],
  ['crit', 'fatal'],
  ['alert', 'fatal'],
  ['emerg', 'fatal'],
  ['emergency', 'fatal'],
  ['panic', 'fatal'],
])

/** By its name, in any case. */
export function levelOf(word: string | undefined): LogLevel | undefined {
  return levels.get(word?.trim().toLowerCase() ?? '')
}

/** pino and bunyan: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal. */
export function pinoLevel(level: number): LogLevel | undefined {
  if (level >= 60) return 'fatal'
  if (level >= 50) return 'error'
  if (level >= 40) return 'warn'
  if (level >= 30) return 'info'
  return level >= 10 ? 'debug' : undefined
}
