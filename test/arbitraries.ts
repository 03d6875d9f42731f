import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { isJsonObject } from '../shared/core/json.ts'
import { logsPayload } from './events.ts'

const folder = new URL('../events/', import.meta.url)

/** Every payload in `events/`. */
export const samples: readonly unknown[] = globSync('*/*.json', { cwd: fileURLToPath(folder) })
  .filter((path) => !path.endsWith('silent.json'))
  .sort()
  .map((path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8')))

/** Text as an attacker would write it: any characters, and what has a meaning somewhere on the way. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    'http://evil.example.com/login',
    '\u202eevil\u202c',
    "'; rm -rf / #",
    '$(reboot)',
    '<!here>',
    'line\r\nSubject: other',
    '\u001b[31mred',
    'x'.repeat(5000),
    '\ud800',
    '__proto__',
    '한국어'.repeat(60),
  ),
)

export const json = fc.jsonValue({ maxDepth: 4 })

/** A real payload of which one or more places hold something else, or nothing; what is packed is changed inside. */
export const mutatedSample = fc
  .tuple(
    fc.oneof(fc.constantFrom(...samples), fc.constantFrom(...samples.filter(isPacked))),
    fc.array(fc.tuple(fc.nat(), fc.oneof(json, hostileText, fc.constant(undefined))), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([sample, changes, isInside]) => {
    return isInside && isPacked(sample) ? pack(mutate(unpack(sample), changes)) : mutate(sample, changes)
  })

function mutate(sample: unknown, changes: readonly (readonly [number, unknown])[]): unknown {
  return changes.reduce<unknown>((payload, [index, value]) => {
    const places = placesOf(payload)
    const place = places[index % places.length]
    return place === undefined ? payload : replaceAt(payload, place, value)
  }, sample)
}

interface Packed {
  readonly awslogs: { readonly data: string }
}

function isPacked(sample: unknown): sample is Packed {
  return typeof Object(Object(sample).awslogs).data === 'string'
}

/** The message that CloudWatch Logs packed, with the JSON of its lines taken apart. */
function unpack({ awslogs: { data } }: Packed): unknown {
  const message: unknown = JSON.parse(gunzipSync(Buffer.from(data, 'base64')).toString())
  return changeLines(message, (line) => (typeof line === 'string' && line.startsWith('{') ? JSON.parse(line) : line))
}

function pack(message: unknown): unknown {
  return logsPayload(changeLines(message ?? null, (line) => (isJsonObject(line) ? JSON.stringify(line) : line)))
}

function changeLines(message: unknown, change: (line: unknown) => unknown): unknown {
  if (!isJsonObject(message) || !Array.isArray(message['logEvents'])) return message
  const logEvents = message['logEvents'].map((logEvent: unknown) =>
    isJsonObject(logEvent) ? { ...logEvent, message: change(logEvent['message']) } : logEvent,
  )
  return { ...message, logEvents }
}

type Place = readonly string[]

function placesOf(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, field]) => placesOf(field, [...path, key]))]
}

function replaceAt(value: unknown, [key, ...rest]: Place, replacement: unknown): unknown {
  if (key === undefined) return replacement
  if (Array.isArray(value)) {
    return value.map((element, i) => (String(i) === key ? replaceAt(element, rest, replacement) : element))
  }
  if (!isJsonObject(value)) return replacement
  return { ...value, [key]: replaceAt(value[key], rest, replacement) }
}
