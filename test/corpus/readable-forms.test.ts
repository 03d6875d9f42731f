import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, type Json } from '../../shared/core/json.ts'
import { patternOf } from '../../shared/judging/match-detections.ts'
import { compilePattern } from '../../shared/patterns/index.ts'
import { alertsOn, type Change, type Example, firingOf, mapFields, requestOf, usual } from '../changed-requests.ts'
import { detailOf, examplesOf, named } from '../corpus.ts'
import { payloadsOf } from '../examples.ts'
import { alertsTold } from '../run.ts'

const folder = fileURLToPath(new URL('../../detections', import.meta.url))

/** Names, and words of which AWS takes one case: of policies, of attributes, of HTTP; and the mask that is none of an API. */
const cased = new Set([
  ...['SSM-SessionManagerRunShell', 'AWS-RunShellScript', 'AWS-RunPowerShellScript', 'mutes', 'p-FullAWSAccess'],
  ...[
    'Allow',
    'AWS',
    'Service',
    'Federated',
    'Policy',
    'FilterPolicy',
    'GET',
    'HEAD',
    'HIDDEN_DUE_TO_SECURITY_REASONS',
  ],
  ...['default', 'InstanceIds', 'eventCategory', 'eventSource', 'readOnly'],
  ...['userData', 'disableApiTermination', 'disableApiStop', 'instanceType', 'sourceDestCheck', 'restore'],
])

/** Words in quotes in the code of the detections: values of an API that it asks for. */
const comparedWords = new Set(
  globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.examples.ts'))
    .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/'([A-Za-z][A-Za-z0-9_-]+)'/g)])
    .map(([, word = '']) => word)
    .filter((word) => !cased.has(word)),
)

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
  ['objects in lists', (request) => mapFields(request, (value) => (isJsonObject(value) ? [value] : value))],
]

describe.each(named(calls))('%s', (_, detection) => {
  test('says the same whatever form the parameters have', async () => {
    for (const [form, change] of otherForms) {
      for (const example of await firingOf(detection)) {
        if (!changesSome(example, change)) continue
        const before = await usual(detection, example)
        const after = await alertsOn([detection], example, change)
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
        expect(await alertsOn([detection], example, change), `${form}: ${example.because}`).toEqual([])
      }
    }
  })

  test('says the same in whichever case the words of the parameters are', async () => {
    for (const example of await firingOf(detection)) {
      const before = await usual(detection, example)
      for (const [form, recased] of cases) {
        const after = await alertsOn([detection], example, (request) => wordsIn(request, recased))
        expect(
          after.map(({ title, severity }) => ({ title: title.toLowerCase(), severity })),
          form,
        ).toEqual([{ title: before?.title.toLowerCase(), severity: before?.severity }])
      }
    }
  })

  test('says the same where a record holds null or an empty text for what CloudTrail leaves out', async () => {
    for (const example of await firingOf(detection)) {
      const before = await usual(detection, example)
      for (const value of [null, '']) {
        const payloads = payloadsOf(example).map((event) => withFields(event, value))
        const told = await alertsTold(payloads, [detection])
        expect(told.map(({ title }) => title)).toEqual([before?.title])
        for (const payload of payloads.map((event, i) => ({ event, original: payloadsOf(example)[i] }))) {
          expect(matches(detection, payload.event)).toBe(matches(detection, payload.original))
        }
      }
    }
  })
})

const cases: readonly (readonly [form: string, recased: (word: string) => string])[] = [
  ['upper case', (word) => word.toUpperCase()],
  ['lower case', (word) => word.toLowerCase()],
  ['capitalised', (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()],
]

/** With the words in another case that the code of some detection compares with. */
function wordsIn(value: Json | undefined, recased: (word: string) => string): Json | undefined {
  if (typeof value === 'string') return comparedWords.has(value) ? recased(value) : value
  return mapFields(value, (inner) => wordsIn(inner, recased))
}

/** Fields that most records of CloudTrail lack. */
const oftenLeftOut = [
  'errorCode',
  'errorMessage',
  'sessionCredentialFromConsole',
  'vpcEndpointId',
  'additionalEventData',
]

function withFields(event: unknown, value: Json): unknown {
  if (!isJsonObject(event)) return event
  const fields = Object.fromEntries(oftenLeftOut.map((field) => [field, value]))
  return { ...event, detail: { ...fields, ...detailOf(event) } }
}

/** Whether a deployed rule lets it through: nobody has taken empty fields out of it there. */
function matches(detection: Detection, event: unknown): boolean {
  return compilePattern(patternOf(detection)).matches(event)
}

function changesSome(example: Example, change: Change): boolean {
  const requests = payloadsOf(example).map(requestOf)
  return requests.some((request) => JSON.stringify(change(request)) !== JSON.stringify(request))
}

function numbersAsTexts(value: Json | undefined): Json | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return mapFields(value, numbersAsTexts)
}

function flagsAs(form: (flag: boolean) => Json): Change {
  const change: Change = (value) => (typeof value === 'boolean' ? form(value) : mapFields(value, change))
  return change
}
