import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { readEncodedJson } from '../../shared/core/encoded-json.ts'
import { isJsonObject, type Json } from '../../shared/core/json.ts'
import { oneStepMilder, severities } from '../../shared/core/severity.ts'
import { hasOnlyOptionalParameters } from '../../shared/sources/optional-parameters.ts'
import { requiredParameters } from '../../shared/sources/required-parameters.ts'
import { detailOf, examplesOf, named } from '../corpus.ts'
import { alertIn } from '../detection-problems.ts'
import { type Examples, payloadsOf } from '../examples.ts'
import { runPayloads } from '../run.ts'

type Firing = Examples['fires'][number]
type Example = Firing | Examples['silent'][number]
type Change = (request: Json | undefined) => Json | undefined

const calls = detections.filter(({ on }) => on === 'api-call')

/** Forms in which all is there to be read. */
const otherForms: readonly (readonly [form: string, change: Change])[] = [
  ['a text', (request) => JSON.stringify(request)],
  [
    'objects in texts',
    (request) => mapFields(request, (value) => (isJsonObject(value) ? JSON.stringify(value) : value)),
  ],
  ['numbers and flags as texts', numbersAsTexts],
  ['flags as numbers', flagsAs((flag) => Number(flag))],
  ['flags as numbers in texts', flagsAs((flag) => String(Number(flag)))],
  ['flags as in Python', flagsAs((flag) => (flag ? 'True' : 'False'))],
  ['flags as in SQL', flagsAs((flag) => String(flag).toUpperCase())],
]

/** Forms in which nothing of the parameters can be seen. */
const hiddenForms: readonly (readonly [form: string, change: Change])[] = [
  ['omitted', () => ({ omitted: true, originalSize: 120_000, reason: 'requestParameters too large' })],
  ['null', () => null],
  ['empty', () => ({})],
  ['cut off', (request) => JSON.stringify(request ?? {}).slice(0, 20)],
]

describe.each(named(calls))('%s', (_, detection) => {
  test('says the same whatever form the parameters have', async () => {
    for (const [form, change] of otherForms) {
      for (const example of (await examplesOf(detection)).fires) {
        if (!changesSome(example, change)) continue
        const before = await usual(detection, example)
        const after = await alertsOn(detection, example, change)
        expect(
          after.map(({ title, severity }) => ({ title, severity })),
          form,
        ).toEqual([{ title: before?.title, severity: before?.severity }])
      }
    }
  })

  test('stays silent whatever form the parameters have', async () => {
    for (const [form, change] of otherForms) {
      for (const example of (await examplesOf(detection)).silent) {
        if (!changesSome(example, change)) continue
        expect(await alertsOn(detection, example, change), `${form}: ${example.because}`).toEqual([])
      }
    }
  })

  test('is neither silent nor sure where CloudTrail withholds the parameters', async () => {
    for (const [form, change] of hiddenForms) {
      for (const example of (await examplesOf(detection)).fires) {
        if (isPossible(form, example)) continue
        await expectDoubt(detection, example, change, form, form === 'empty')
      }
    }
  })

  test('is neither silent nor sure where one parameter is masked or cut off', async () => {
    for (const example of (await examplesOf(detection)).fires) {
      for (const path of pathsToHide(detection, example)) {
        const change: Change = (request) => replaced(request, path, hidden)
        await expectDoubt(detection, example, change, path.join('.'))
      }
    }
  })

  test('is neither silent nor sure where a parameter is missing that the call needs', async () => {
    for (const example of await settledExamples(detection)) {
      for (const name of requiredNames(example).filter((each) => !detection.masked?.includes(each))) {
        const without: Change = (request) => {
          const { [name]: _, ...rest } = isJsonObject(request) ? request : {}
          return rest
        }
        await expectDoubt(detection, example, without, `without ${name}`, true)
      }
    }
  })

  test('is neither silent nor sure where a policy cannot be read', async () => {
    for (const example of await settledExamples(detection)) {
      const forms = unreadableForms.filter(([form]) => form !== 'empty' || !meansNoneByEmpty(example))
      for (const path of policyPaths(example)) {
        for (const [form, change] of forms) {
          const toForm: Change = (value) => change(typeof value === 'string' ? value : JSON.stringify(value))
          const place = `${path.join('.')} ${form}`
          await expectDoubt(detection, example, (request) => replaced(request, path, toForm), place)
        }
      }
    }
  })
})

/** What an example states of what its call needs. */
function requiredNames(example: Example): readonly string[] {
  const event = payloadsOf(example).at(-1)
  if (!isJsonObject(event)) return []
  const { eventSource, eventName, requestParameters } = detailOf(event)
  const call = `${String(eventSource).replace('.amazonaws.com', '')}:${String(eventName)}`
  return requiredParameters(call).filter((name) => isJsonObject(requestParameters) && name in requestParameters)
}

/** Forms of a policy that AWS takes none in, or not as that policy. */
const unreadableForms: readonly (readonly [form: string, change: (text: string) => Json])[] = [
  ['cut off', (text) => text.slice(0, text.length / 2)],
  ['garbled', (text) => text.replaceAll('"', '#')],
  ['masked', () => '<redacted>'],
  ['masked within', (text) => text.replaceAll(/"(?:Allow|Deny)"/g, '"HIDDEN_DUE_TO_SECURITY_REASONS"')],
  ['in small letters', (text) => text.toLowerCase()],
  ['without statements', () => '{}'],
  ['with a key twice', (text) => text.replace('{', '{"Version":"2008-10-17","Version":"2012-10-17",')],
  ['empty', () => ''],
  ['an empty object', () => ({})],
  ['an empty list', () => []],
  ['a number', () => 7],
  ['null', () => null],
]

/** Firing examples, but those of calls that were refused: these may say anything. */
async function settledExamples(detection: Detection): Promise<readonly Firing[]> {
  return (await examplesOf(detection)).fires.filter(
    (example) => !payloadsOf(example).some((event) => isJsonObject(event) && 'errorCode' in detailOf(event)),
  )
}

/** An empty text takes the policy away from a queue and from a domain, and says of a new key that none was stated. */
function meansNoneByEmpty(example: Example): boolean {
  return payloadsOf(example).some((event) => {
    const { eventSource, eventName } = isJsonObject(event) ? detailOf(event) : {}
    return /^(?:es|sqs)\.|^kms\.\S+ (?:Create|Replicate)Key$/.test(`${String(eventSource)} ${String(eventName)}`)
  })
}

/** Where an example has a policy, as an object or as a text. */
function policyPaths(example: Example): readonly (readonly string[])[] {
  return pathsTo(requestOf(payloadsOf(example).at(-1)), (value) => {
    const document = typeof value === 'string' ? readEncodedJson(value) : value
    return isJsonObject(document) && 'Statement' in document
  })
}

/** What is said must be the same as before, or say that something cannot be seen; and it is no less grave than it may be. */
async function expectDoubt(
  detection: Detection,
  example: Firing,
  change: Change,
  place: string,
  isAbsent = false,
): Promise<void> {
  const before = await usual(detection, example)
  const [after] = await alertsOn(detection, example, change)
  const where = `${place}: "${example.title}"`
  expect(after, `${where} must be told`).toBeDefined()
  if (after === undefined || before === undefined || after.title === before.title) return
  // Without a name the words are poorer, and true.
  if (isAbsent && after.severity === before.severity) return
  if (!isAbsent || after.title.includes('CloudTrail does not show its ')) {
    expect(after.title, where).toContain('CloudTrail does not show its ')
    expect(after.summary, where).toMatch(/^CloudTrail recorded this call without its /)
  }
  const least = severities.indexOf(oneStepMilder(detection.gravest))
  expect(severities.indexOf(after.severity), `${where} is only ${after.severity}`).toBeLessThanOrEqual(least)
}

/** What is said where all is seen; it is asked for once for each form. */
async function usual(detection: Detection, example: Example) {
  const known = said.get(example)
  if (known !== undefined) return known
  const [alert] = await alertsOn(detection, example, (request) => request)
  if (alert !== undefined) said.set(example, alert)
  return alert
}

const said = new Map<Example, ReturnType<typeof alertIn>>()

async function alertsOn(detection: Detection, example: Example, change: Change) {
  const payloads = payloadsOf(example).map((event) => {
    if (!isJsonObject(event)) return event
    const detail = detailOf(event)
    if (!isJsonObject(detail['requestParameters'])) return event
    return { ...event, detail: { ...detail, requestParameters: change(detail['requestParameters']) } }
  })
  const { published } = await runPayloads(payloads, [detection])
  return published.map(alertIn)
}

function changesSome(example: Example, change: Change): boolean {
  const requests = payloadsOf(example).map(requestOf)
  return requests.some((request) => JSON.stringify(change(request)) !== JSON.stringify(request))
}

function pathsToHide({ masked = [] }: Detection, example: Example): readonly (readonly string[])[] {
  const payloads = payloadsOf(example)
  // Dozens of events are the same but for a name or two.
  const deepest = payloads.length > 5 ? 1 : Number.POSITIVE_INFINITY
  return pathsIn(requestOf(payloads.at(-1))).filter(
    (path) => path.length <= deepest && !masked.includes(path.at(-1) ?? ''),
  )
}

/** Whether a call may truly have no parameters. */
function isPossible(form: string, example: Example): boolean {
  if (form === 'empty') return mayHaveNone(example) || requiredNames(example).length === 0
  return form === 'null' && mayHaveNone(example)
}

/** Calls that need no parameter, and calls that were refused, of which CloudTrail often knows none. */
function mayHaveNone(example: Example): boolean {
  return payloadsOf(example).some((event) => {
    const { eventSource, eventName, errorCode } = isJsonObject(event) ? detailOf(event) : {}
    const service = String(eventSource).replace('.amazonaws.com', '')
    return errorCode !== undefined || hasOnlyOptionalParameters(`${service}:${String(eventName)}`)
  })
}

function requestOf(event: unknown): Json | undefined {
  return isJsonObject(event) ? detailOf(event)['requestParameters'] : undefined
}

function hidden(value: Json | undefined): Json {
  const isPolicy = typeof value === 'string' && /^\s*\{\s*"/.test(value)
  return isPolicy ? value.slice(0, value.length / 2) : 'HIDDEN_DUE_TO_SECURITY_REASONS'
}

function numbersAsTexts(value: Json | undefined): Json | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return mapFields(value, numbersAsTexts)
}

function flagsAs(form: (flag: boolean) => Json): Change {
  const change: Change = (value) => (typeof value === 'boolean' ? form(value) : mapFields(value, change))
  return change
}

function mapFields(value: Json | undefined, change: Change): Json | undefined {
  if (Array.isArray(value)) return value.map((element) => change(element) ?? null)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field)]))
}

function pathsIn(value: Json | undefined): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [[]]
  return Object.entries(value).flatMap(([key, field]) => pathsIn(field).map((path) => [key, ...path]))
}

function pathsTo(value: Json | undefined, isWanted: (value: Json) => boolean): readonly (readonly string[])[] {
  if (value === undefined) return []
  if (isWanted(value)) return [[]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) => pathsTo(field, isWanted).map((path) => [key, ...path]))
}

function replaced(value: Json | undefined, [key, ...rest]: readonly string[], change: Change): Json | undefined {
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((element, i) => (String(i) === key ? (replaced(element, rest, change) ?? null) : element))
  return isJsonObject(value) ? { ...value, [key]: replaced(value[key], rest, change) } : value
}
