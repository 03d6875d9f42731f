import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { stepsData } from '../../shared/channels/steps.ts'
import type { Alert } from '../../shared/core/alert.ts'
import type { Detection, Step } from '../../shared/core/detection.ts'
import { readEncodedJson } from '../../shared/core/encoded-json.ts'
import { isJsonObject, type Json } from '../../shared/core/json.ts'
import { masks } from '../../shared/core/masks.ts'
import { oneStepMilder, severities } from '../../shared/core/severity.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { hasOnlyOptionalParameters } from '../../shared/sources/cloudtrail/optional-parameters.ts'
import { requiredParameters } from '../../shared/sources/cloudtrail/required-parameters.ts'
import { sources } from '../../shared/sources/index.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { alertsOn, type Change, type Example, type Firing, firingOf, requestOf, usual } from '../changed-requests.ts'
import { detailOf, named } from '../corpus.ts'
import { apiCall } from '../events.ts'
import { payloadsOf } from '../examples.ts'

const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }

const calls = detections.filter(({ on }) => on === 'api-call')

/** Forms in which nothing of the parameters can be seen. */
const hiddenForms: readonly (readonly [form: string, change: Change])[] = [
  ['omitted', () => ({ omitted: true, originalSize: 120_000, reason: 'requestParameters too large' })],
  ['null', () => null],
  ['empty', () => ({})],
  ['cut off', (request) => JSON.stringify(request ?? {}).slice(0, 20)],
]

describe.each(named(calls))('%s', (_, detection) => {
  test('is neither silent nor sure where CloudTrail withholds the parameters', async () => {
    for (const [form, change] of hiddenForms) {
      for (const example of await firingOf(detection)) {
        if (isPossible(form, example)) continue
        await expectDoubt(detection, example, change, form, form === 'empty')
      }
    }
  })

  test('is neither silent nor sure where one parameter is masked or cut off', async () => {
    for (const example of await firingOf(detection)) {
      for (const [i, path] of pathsToHide(detection, example).entries()) {
        const mask = masks[(i + example.title.length) % masks.length] ?? masks[0]
        const change: Change = (request) => replaced(request, path, (value) => hidden(value, mask))
        await expectDoubt(detection, example, change, `${path.join('.')} as ${mask}`)
      }
    }
  })

  test('is neither silent nor sure where one parameter is null', async () => {
    for (const example of await firingOf(detection)) {
      if (mayHaveNone(example, 'failed')) continue
      for (const path of topPaths(detection, example)) {
        await expectDoubt(
          detection,
          example,
          (request) => replaced(request, path, () => null),
          `${path.join('.')} as null`,
        )
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
  return (await firingOf(detection)).filter(
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

/** Where an example has a policy, as an object or as a text. A patch of API Gateway names what it patches beside it. */
function policyPaths(example: Example): readonly (readonly string[])[] {
  return pathsTo(requestOf(payloadsOf(example).at(-1)), (value) => {
    const document = typeof value === 'string' ? readEncodedJson(value) : value
    return isJsonObject(document) && 'Statement' in document
  }).filter((path) => !path.includes('patchOperations'))
}

/** Calls of which nothing is seen, and of which several detections may be the right one. */
const withheldCalls = [
  ...['iam:AttachUserPolicy', 'iam:PutRolePolicy', 'kms:PutKeyPolicy', 'dynamodb:DeleteTable', 'events:PutRule'],
  ...['logs:DeleteLogGroup', 'sqs:PurgeQueue', 'lambda:UpdateFunctionCode20150331v2', 'cloudformation:DeleteStack'],
  ...['s3:PutBucketLifecycle', 'ec2:ModifySnapshotAttribute', 'sns:DeleteTopic'],
]

test.each(withheldCalls)('of %s no word is said that is right for one reading only', (call) => {
  const [envelope] = unwrapEventBridge(apiCall(call, { requestParameters: { omitted: true } }), invokedIn).envelopes
  if (envelope === undefined) throw new Error('There is no event')
  const deps = { match: createMatcher(detections), accountName: () => undefined, severityOf: () => undefined }
  const { event } = sources['api-call'].read(envelope, deps)
  const readings = deps.match(envelope).flatMap((detection) => {
    const verdict = detection.judge(event, envelope, { isUnsure: true })
    return verdict === undefined ? [] : [verdict.why, ...inWords(verdict.respond)]
  })
  const told = raiseAlerts(envelope, deps).filter(
    ({ withheld, detection: { window } }) => withheld && window.threshold === 1,
  )
  expect(told).toHaveLength(1)
  for (const { title, why, respond, description } of told) {
    expect(title).toContain(`called ${call.replace(/2015.*/, '')}`)
    expect(description.sentence).toMatch(/^CloudTrail recorded this call without its parameters/)
    expect([why, ...inWords(respond)].filter((words) => readings.includes(words))).toEqual([])
  }
})

function inWords(steps: readonly Step[]): readonly string[] {
  return steps.map((step) => (typeof step === 'string' ? step : step.do))
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
  const [after] = await alertsOn([detection], example, change)
  const where = `${place}: "${example.title}"`
  expect(after, `${where} must be told`).toBeDefined()
  if (after === undefined || before === undefined) return
  expect(commandGaps(before, after), where).toEqual([])
  if (after.title === before.title) return
  // Without a name the words are poorer, and true.
  if (isAbsent && after.severity === before.severity) return
  if (!isAbsent || after.title.includes('CloudTrail does not show its ')) {
    expect(after.title, where).toContain('CloudTrail does not show its ')
    expect(after.description.sentence, where).toMatch(/^CloudTrail recorded this call without its /)
  }
  const least = severities.indexOf(oneStepMilder(detection.gravest))
  expect(severities.indexOf(after.severity), `${where} is only ${after.severity}`).toBeLessThanOrEqual(least)
}

/** Commands that lack a value, hold words in its place, or have an option without the value that it has otherwise. */
function commandGaps(before: Alert, after: Alert): readonly string[] {
  const options = (command: string) => [...command.matchAll(/(--[\w-]+)(?= (?!--)|=)/g)].map(([, option]) => option)
  const usual = new Set(commandsIn(before).flatMap(options))
  return commandsIn(after).filter((command) => {
    const bare = [...command.matchAll(/(--[\w-]+)(?= --|$)/g)].map(([, option]) => option)
    return (
      bare.some((option) => usual.has(option)) || /unknown|without a name|''|undefined|=(?: |$)|BUCKET/.test(command)
    )
  })
}

function commandsIn({ respond }: Alert): readonly string[] {
  return stepsData(respond).flatMap(({ run }) => run ?? [])
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

/** The parameters themselves, and where newer calls of EC2 wrap them, those inside. */
function topPaths({ masked = [] }: Detection, example: Example): readonly (readonly string[])[] {
  const request = requestOf(payloadsOf(example).at(-1))
  return Object.entries(isJsonObject(request) ? request : {})
    .flatMap(([key, value]) => [[key], ...(isJsonObject(value) ? Object.keys(value).map((inner) => [key, inner]) : [])])
    .filter((path) => !masked.includes(path.at(-1) ?? ''))
}

/** Calls that need no parameter, and calls that were refused, of which CloudTrail often knows none. */
function mayHaveNone(example: Example, why?: 'failed'): boolean {
  return payloadsOf(example).some((event) => {
    const { eventSource, eventName, errorCode } = isJsonObject(event) ? detailOf(event) : {}
    const service = String(eventSource).replace('.amazonaws.com', '')
    return (
      errorCode !== undefined || (why === undefined && hasOnlyOptionalParameters(`${service}:${String(eventName)}`))
    )
  })
}

function hidden(value: Json | undefined, mask: string): Json {
  const isPolicy = typeof value === 'string' && /^\s*\{\s*"/.test(value)
  return isPolicy ? value.slice(0, value.length / 2) : mask
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
