import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { sampleFates } from '../../local/docs/sample-fates.ts'
import type { Alert } from '../../shared/core/alert.ts'
import { isJsonObject } from '../../shared/core/json.ts'
import { raisedAlerts } from '../raised-alerts.ts'

const root = resolve(import.meta.dirname, '../..')

/** What services send by themselves; records of CloudTrail have properties of their own. */
const fates = sampleFates(detections).filter(
  ({ path, tells, ends, envelopes }) =>
    path.startsWith('events/') &&
    tells.length + ends.length > 0 &&
    envelopes.every((envelope) => !/ via CloudTrail$|^CloudWatch Logs/.test(envelope['detail-type'])),
)

/** What nobody should read. */
const unreadable = /\b(?:undefined|NaN|Invalid Date|null)\b|\[object Object\]/

/** What is left in a sentence where a name is missing; a noun with an article needs none. */
const dangling =
  / {2}|(?:^|\s)[,:;](?:\s|$)|\s\(\s*\)|(?<![\w-])(?:of|for|by|in|named) ?(?:[,:;)]|$)|(?<![\w-]|\b(?:an?|the|all|by|each|of|in) (?:[\w-]+ )*)(?:instance|cluster|service|table|bucket|stack|job|group) ?(?:[,:;)]|$)/

describe.each(fates)('$path', ({ path }) => {
  const payload: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'))

  test.each(['is missing', 'is null', 'is empty', 'is a number', 'is a list', 'is an object'] as const)(
    'is told readably where any one field %s',
    (how) => {
      const unreadableTexts = variantsOf(payload, how).flatMap(({ place, variant }) =>
        raisedAlerts([variant], detections).flatMap((alert) =>
          oddTextsOf(alert).map((text) => `without ${place}: ${alert.detection.id} says "${text}"`),
        ),
      )
      expect(unreadableTexts).toEqual([])
    },
  )
})

function oddTextsOf({ title, why, description: { sentence, what }, ending }: Alert): readonly string[] {
  const own = [title, what, ...(ending === undefined ? [] : [ending.title])]
  return [
    ...own.filter((text) => dangling.test(text)),
    ...[...own, sentence, why].filter((text) => text.trim() === '' || unreadable.test(text)),
  ]
}

type How = 'is missing' | 'is null' | 'is empty' | 'is a number' | 'is a list' | 'is an object'

const values: Readonly<Record<How, unknown>> = {
  'is missing': undefined,
  'is null': null,
  'is empty': '',
  'is a number': 7,
  'is a list': [],
  'is an object': {},
}

interface Variant {
  readonly place: string
  readonly variant: unknown
}

/** The payload with each of its fields changed in turn; what the deployed rules ask for is not always among them. */
function variantsOf(payload: unknown, how: How): readonly Variant[] {
  return placesIn(payload).map((place) => ({ place: place.join('.'), variant: changed(payload, place, values[how]) }))
}

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (path.length > 5) return []
  const fields = Array.isArray(value) ? value.slice(0, 2) : isJsonObject(value) ? value : {}
  return Object.entries(fields).flatMap(([name, field]) => [[...path, name], ...placesIn(field, [...path, name])])
}

function changed(value: unknown, [name = '', ...rest]: readonly string[], to: unknown): unknown {
  const inner = (field: unknown): unknown => (rest.length === 0 ? to : changed(field, rest, to))
  if (Array.isArray(value)) {
    const all = value.map((element: unknown, i) => (String(i) === name ? inner(element) : element))
    return to === undefined && rest.length === 0 ? all.filter((element) => element !== undefined) : all
  }
  if (!isJsonObject(value)) return value
  const { [name]: field, ...others } = value
  const next = inner(field)
  return next === undefined ? others : { ...others, [name]: next }
}
