import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { detections } from '../../detections/index.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonList, isJsonObject, type Json, type JsonObject, listAt, textAt } from '../../shared/core/json.ts'
import { isFailureName } from '../../shared/sources/cloudtrail/left-undone.ts'
import { detailOf, examplesOf, named } from '../corpus.ts'
import { payloadsOf } from '../examples.ts'
import { alertsTold } from '../run.ts'

/** The lists of AWS's answers whose items have an error, as `npm run models` found them. */
const lists = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(new URL('../fixtures/failure-lists.json', import.meta.url), 'utf8')))

/** Each is tried on `service:Call list`. */
const leftOut: readonly (readonly [what: RegExp, because: string])[] = [
  [/ success\w*$/i, 'what has the same form as a failure has none'],
  [/^lightsail:\S+ operations$/, 'the operations go on when the call is answered'],
  [/^(?:datazone|ec2|fsx):\S+ (?:assets|natGatewayAddressSet|AdministrativeActions)$/, 'the state of the thing itself'],
  [
    /^(?:appconfig|es|evs):\S+ (?:EventLog|DomainPackageDetailsList|entitlements)$/,
    'what happened to the thing, or its state, and not to the call',
  ],
  [/^(?:geo|verifiedpermissions):/, 'the call only asks'],
  [
    / (?:Entries|Records|RequestResponses|Responses|Status|BulkEmailEntryResults|Values|evaluationResults|Results)$/,
    'data that is sent by the million',
  ],
  [/^inspector2:BatchUpdateMemberEc2DeepInspectionStatus accountIds$/, 'those that failed stand in failedAccountIds'],
  [/^workspaces:CreateWorkspaces PendingRequests$/, 'those that failed stand in FailedRequests'],
  [/^appfabric:StartUserAccessTasks /, 'the tasks go on when the call is answered'],
]

test('every list of failures that AWS has is read as one, but what is left out on purpose', () => {
  const found = Object.entries(lists).flatMap(([call, paths]) =>
    paths.split(' ').map((path) => `${call} ${path.split('[]')[0]}`),
  )
  const unread = found.filter((list) => !isFailureName(list.split(' ')[1] ?? ''))
  expect(new Set(unread.filter((list) => !leftOut.some(([what]) => what.test(list))))).toEqual(new Set())
  for (const [what, because] of leftOut)
    expect(
      unread.some((list) => what.test(list)),
      because,
    ).toBe(true)
})

const calls = detections.filter(({ on, outcome }) => on === 'api-call' && outcome !== 'failure')

describe.each(named(calls))('%s', (_, detection) => {
  test('tells nothing as done that the answer lists as failed', async () => {
    for (const answer of [allFailed, nothingChanged]) {
      for (const title of await titlesWith(detection, answer)) expect(title).toMatch(tried)
    }
  })
})

/** A record with a message and no code is no success, either, in title and sentence alike. */
test.each(named(calls))('%s says the same of a message without a code in title and sentence', async (id, detection) => {
  if (trueEitherWay.has(id)) return
  for (const example of (await examplesOf(detection)).fires) {
    const failed = payloadsOf(example)
      .filter(isJsonObject)
      .map((payload) => ({ ...payload, detail: { ...detailOf(payload), errorMessage: 'Access denied' } }))
    for (const { title } of await alertsTold(failed, [detection])) expect(title).toMatch(tried)
  }
})

/** They say that something was asked for or used, and not what came of it. */
const trueEitherWay: ReadonlySet<string> = new Set([
  'compute/instance-secrets-read-in-bulk',
  'identity/access-key-new-network',
])

const tried = / tried to | dry runs? | was denied | hit the account's limit |failed/

type Answer = (detail: JsonObject) => JsonObject | undefined

/** What is said of the examples for whose calls there is such an answer. */
async function titlesWith(detection: Detection, answer: Answer): Promise<readonly string[]> {
  const { fires } = await examplesOf(detection)
  const titles: string[] = []
  for (const example of fires) {
    const payloads = payloadsOf(example).filter(isJsonObject)
    const answers = payloads.map((payload) => answer(detailOf(payload)))
    if (answers.every((each) => each === undefined)) continue
    const changed = payloads.flatMap((payload, i) => {
      const responseElements = answers[i]
      return responseElements === undefined ? [] : [{ ...payload, detail: { ...detailOf(payload), responseElements } }]
    })
    titles.push(...(await alertsTold(changed, [detection])).map(({ title }) => title))
  }
  return titles
}

/** The answer that lists all that the call was made on as failed, as its model has it. */
function allFailed(detail: JsonObject): JsonObject | undefined {
  const call = callOf(detail)
  const paths = (lists[call] ?? '').split(' ').filter((path) => isFailureName(path.split('[]')[0] ?? ''))
  const [list] = (paths[0] ?? '').split('[]')
  if (list === undefined || list === '' || detail['errorCode'] !== undefined) return undefined
  const own = paths.filter((path) => path.startsWith(`${list}[]`)).map((path) => path.slice(list.length + 2))
  const things = thingsIn(detail['requestParameters'] ?? null)
  const failures = (things.length === 0 ? [''] : things).map((thing) => failureOf(thing, own))
  const name = lowerFirst(list)
  return call.startsWith('ec2:')
    ? { [`${call.slice(4)}Response`]: { [name]: { item: failures.length === 1 ? (failures[0] ?? null) : failures } } }
    : { [name]: failures }
}

/** Instances that were in the state already. */
function nothingChanged(detail: JsonObject): JsonObject | undefined {
  if (!/^ec2:(?:Start|Stop|Terminate)Instances$/.test(callOf(detail)) || detail['errorCode'] !== undefined)
    return undefined
  const items = listAt(detail['requestParameters'], 'instancesSet', 'items').map((item) => ({
    instanceId: textAt(item, 'instanceId') ?? '',
    currentState: { code: 80, name: 'stopped' },
    previousState: { code: 80, name: 'stopped' },
  }))
  return { instancesSet: { items } }
}

function callOf({ eventSource, eventName }: JsonObject): string {
  return `${String(eventSource).replace('.amazonaws.com', '')}:${String(eventName)}`
}

/** The items of the outermost lists. */
function thingsIn(value: Json): readonly Json[] {
  if (isJsonList(value)) return value
  if (!isJsonObject(value)) return []
  if ('tag' in value && 'content' in value) return [value]
  return Object.values(value).flatMap((inner) => thingsIn(inner ?? null))
}

function failureOf(thing: Json, paths: readonly string[]): Json {
  if (paths.length === 1 && paths[0] === '') return typeof thing === 'string' ? thing : (textOf(thing, 'id') ?? '')
  const failure: Record<string, Json> = {}
  for (const path of paths) {
    const keys = path.split('.').filter((key) => key !== '' && !key.includes('['))
    const last = keys.at(-1) ?? ''
    const value = /code|message|reason/i.test(last) ? 'InternalError' : textOf(thing, last)
    if (value !== undefined) set(failure, keys.map(lowerFirst), value)
  }
  return failure
}

/** What of a thing a failure would name: the text itself, or the field of that name. */
function textOf(thing: Json, name: string): string | undefined {
  if (typeof thing === 'string') return thing
  if (!isJsonObject(thing)) return undefined
  for (const [key, value] of Object.entries(thing)) {
    const isMeant = key === 'content' || name.toLowerCase().endsWith(key.toLowerCase())
    const found = isJsonObject(value) ? textOf(value, name) : isMeant && typeof value === 'string' ? value : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function set(into: Record<string, Json>, [key = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    into[key] = value
    return
  }
  const inner: Record<string, Json> = {}
  Object.assign(inner, into[key])
  set(inner, rest, value)
  into[key] = inner
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
