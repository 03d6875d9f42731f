import type { Envelope } from '../core/envelope.ts'
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { mark } from './masks.ts'
import { secretPlaces } from './name-value-lists.ts'
import { redact } from './redact.ts'
import { harmlessField, holdsSecrets, isSecretField, isSecretName } from './secret-names.ts'

/**
 * The event without its secrets, by the names and by the forms that they have; the very same object where it holds none.
 * What a field is stays: a text remains a text, an object keeps its fields, and JSON in a text remains JSON.
 */
export function redactEnvelope(envelope: Envelope): Envelope {
  const detail = redactValue('', envelope.detail, 0, false)
  const entries = Object.entries(envelope).map(([key, value]) => {
    return [key, key === 'detail' || value === undefined ? value : redactValue(key, value, 0, false)] as const
  })
  if (detail === envelope.detail && entries.every(([key, value]) => value === envelope[key])) return envelope
  const { source, 'detail-type': detailType } = envelope
  return {
    ...Object.fromEntries(entries),
    source,
    'detail-type': detailType,
    detail: isJsonObject(detail) ? detail : {},
  }
}

/** Nobody nests deeper, and whoever follows it must not run out of stack. */
const deepest = 200

function redactValue(key: string, value: Json, depth: number, isHeld: boolean): Json {
  if (typeof value === 'string') return redactText(key, value, isHeld)
  if (typeof value === 'number') return isHeld || isSecretField(key, value) ? mark : value
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return mark
  const holds = isHeld || holdsSecrets(key)
  if (isList(value)) {
    // A list of plain values is what its name says; objects in it have names of their own.
    const elements = withoutArguments(value).map((element) =>
      redactValue(isJson(element) ? '' : key, element, depth + 1, holds),
    )
    return elements.some((element, i) => element !== value[i]) ? elements : value
  }
  return redactObject(key, value, depth, holds)
}

function redactObject(name: string, object: JsonObject, depth: number, isHeld: boolean): JsonObject {
  const value = withHostAlone(object)
  const isPair = namesSecret(value) || /^(?:secret|credential)s?$/i.test(name)
  let isChanged = false
  const entries = Object.entries(value).map(([key, field]) => {
    if (field === undefined) return [key, field] as const
    const redacted = redactValue(key, field, depth + 1, isHeld || (isPair && /value$/i.test(key)))
    if (redacted !== field) isChanged = true
    return [key, redacted] as const
  })
  return withoutSecretNames(isChanged ? Object.fromEntries(entries) : value)
}

/** Names of fields are anybody's text, too; those that become the same are numbered, so that no field is lost. */
function withoutSecretNames(value: JsonObject): JsonObject {
  const keys = Object.keys(value)
  if (keys.every((key) => redactName(key) === key)) return value
  const taken = new Set(keys.filter((key) => redactName(key) === key))
  const entries = Object.entries(value).map(([key, field]) => {
    const name = redactName(key)
    if (name === key) return [key, field] as const
    let free = name
    for (let n = 2; taken.has(free); n++) free = `${name} ${n}`
    taken.add(free)
    return [free, field] as const
  })
  return Object.fromEntries(entries)
}

/** Tags, headers, parameters of an address. */
function redactName(key: string): string {
  return /^[A-Za-z_]*$/.test(key) ? key : redact(key)
}

function redactText(key: string, text: string, isHeld: boolean): string {
  if (isHeld || isSecretField(key, text)) return text === '' || harmlessField.test(text) ? text : mark
  if (key === 'x-amz-id-2' && /^[\w+/]{20,100}={0,2}$/.test(text)) return text
  if (!/^\s*[[{]/.test(text)) return redact(text)
  const parsed = parse(text)
  if (parsed === undefined) return redact(text)
  const redacted = redactValue('', parsed, 0, false)
  return redacted === parsed ? text : JSON.stringify(redacted)
}

/** Where a topic of SNS or a destination of EventBridge sends to: behind the host stands the key of whoever receives alerts. */
function withHostAlone(value: JsonObject): JsonObject {
  const field = /^https?$/.test(`${value['protocol']}`) ? 'endpoint' : 'invocationEndpoint'
  const address = value[field]
  if (typeof address !== 'string') return value
  const shown = address.replace(behindHost, `$1/${mark}`)
  return shown === address ? value : { ...value, [field]: shown }
}

const behindHost = new RegExp(
  String.raw`^(https?:\/\/[^/?#\s]{1,300})[/?#](?!${mark.replace(/[[\]]/g, '\\$&')}$).+$`,
  'i',
)

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `{name: 'DB_PASSWORD', value: '...'}`, as containers get their environment and web servers log their headers. */
function namesSecret(value: JsonObject): boolean {
  return Object.entries(value).some(
    ([key, name]) => /(?:name|key)$/i.test(key) && typeof name === 'string' && isSecretName(name),
  )
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** No command of a container has more words; those after them are hidden by their own forms alone. */
const mostWords = 100

/** The words of a command, as containers get them, and names with values: in `["--password", "hunter2"]` the first says what the second is. */
function withoutArguments<Value>(list: readonly Value[]): readonly Value[] | readonly (Value | string)[] {
  const places = secretPlaces(list)
  const words = places.size === 0 ? list : list.map((word, i) => (places.has(i) ? mark : word))
  if (!words.some((word) => typeof word === 'string' && word.startsWith('-'))) return words
  let before = ''
  return words.map((word, i) => {
    if (typeof word !== 'string' || i >= mostWords) return word
    const line = `${before} ${word.slice(0, 1_000)}`
    before = line.slice(-1_000)
    return redact(line).endsWith(` ${redact(word.slice(0, 1_000))}`) ? word : mark
  })
}

function isJson(value: Json): boolean {
  return typeof value === 'object' && value !== null
}

const longestText = 10_000

/** For `JSON.stringify`: leaves secrets out, by their names and by their forms. */
export function redactField(key: string, field: unknown): unknown {
  if (typeof field === 'string') return redactText(key, field.slice(0, longestText).toWellFormed(), false)
  if (typeof field === 'number') return isSecretField(key, field) ? mark : field
  if (typeof field !== 'object' || field === null) return field
  if (holdsSecrets(key)) return mark
  if (Array.isArray(field)) {
    return isSecretName(key)
      ? field.map((element) => (typeof element === 'object' ? element : mark))
      : withoutArguments(field)
  }
  if (!isJsonObject(field)) return field
  const shown = withHostAlone(field)
  return withoutSecretNames(namesSecret(shown) ? withoutValues(shown) : shown)
}

function withoutValues(pair: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(pair).map(([key, value]) => [key, /value$/i.test(key) && typeof value === 'string' ? mark : value]),
  )
}
