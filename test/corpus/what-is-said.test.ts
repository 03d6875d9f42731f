import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { at, isJsonObject, type JsonObject, textAt } from '../../shared/core/json.ts'
import { session } from '../events.ts'
import { type Examples, payloadsOf } from '../examples.ts'
import { raisedAlerts } from '../raised-alerts.ts'
import { runPayloads } from '../run.ts'

const folder = new URL('../../detections/', import.meta.url)
const inCode = detections.filter(({ id }) => !id.startsWith('custom/'))

async function examplesOf({ id }: Detection): Promise<Examples> {
  const module: { default: Examples } = await import(new URL(`${id}.examples.ts`, folder).href)
  return module.default
}

/** The same event, with its own account in place of every other: nobody else has a part in it. */
function amongOwn(payload: JsonObject): unknown {
  const own = textAt(payload, 'detail', 'recipientAccountId') ?? textAt(payload, 'account') ?? '111122223333'
  return JSON.parse(JSON.stringify(payload).replace(/(?<![\w.-])\d{12}(?![\w.-])/g, own))
}

/** They say so of what names no account by its number. */
const knownOtherwise = new Map([
  ['compute/stack-set-deployed', 'the call names organizational units, or leaves accounts out'],
  ['data/s3-acl-changed', 'ACLs name accounts by IDs of their own, of which the record has both'],
])

describe('no alert says more than its record holds', () => {
  test.each(inCode.map((detection) => [detection.id, detection] as const))('%s', async (id, detection) => {
    for (const example of (await examplesOf(detection)).fires) {
      const payloads = payloadsOf(example).filter(isJsonObject).map(amongOwn)
      const { published } = await runPayloads(payloads, [detection])
      for (const { messages } of published) {
        const [, advice = ''] = (messages['email'] ?? '').split('Why it matters')
        expect(advice, 'words after "password:" are taken for one').not.toContain('[redacted]')
        const { title, why } = JSON.parse(messages['sqs'] ?? '{}')
        expect(why, 'the memory is only as old as the deployment').not.toMatch(/\bin (?:the last )?90 days\b/)
        if (knownOtherwise.has(id) || /\bevery(?:one| AWS account| account)\b/.test(title)) continue
        expect(title, 'both accounts are the same').not.toMatch(/\b(?:an|the)?other accounts?\b/i)
        expect(why, 'both accounts are the same').not.toMatch(/\b(?:an|the )other account\b|not this one/i)
      }
    }
  })

  test.each(inCode.map((detection) => [detection.id, detection] as const))(
    '%s says "for the first time" only of what is remembered',
    async (id, detection) => {
      const { fires } = await examplesOf(detection)
      if (
        !fires.some(({ title }) =>
          /\bfor the first time\b|\bis the first to\b|\ba new (?:network|region|service)\b/.test(title),
        )
      )
        return
      expect(readFileSync(new URL(`${id}.ts`, folder), 'utf8')).toContain('firstSeen:')
    },
  )
})

/** The same event, with one more item in each list of its parameters; `undefined` where it has no list. */
function withMore(payload: JsonObject): JsonObject | undefined {
  const more = JSON.stringify(at(payload, 'detail', 'requestParameters'), (_, value) => {
    if (!Array.isArray(value) || value.length === 0) return value
    const added = JSON.stringify(value[0]).replace(/[\w-]+"(?=[,}\]]|$)/g, 'added"')
    return [...value, JSON.parse(added)]
  })
  const detail = at(payload, 'detail')
  if (more === undefined || !isJsonObject(detail)) return undefined
  const changed = { ...detail, requestParameters: JSON.parse(more) }
  return JSON.stringify(changed) === JSON.stringify(detail) ? undefined : { ...payload, detail: changed }
}

function distinctOf(detection: Detection, payload: JsonObject): readonly string[] {
  return raisedAlerts([payload], [detection])[0]?.distinct ?? []
}

/** The lists of these calls are no things of which there are too many. */
const countsCalls = new Map([
  ['data/s3-objects-deleted-in-bulk', 'CloudTrail does not record what DeleteObjects deleted'],
])

test.each(
  inCode
    .filter(({ on, window }) => on === 'api-call' && window.threshold > 1)
    .map((detection) => [detection.id, detection] as const),
)('%s counts the things that a call names, and not the calls', async (id, detection) => {
  if (countsCalls.has(id)) return
  for (const example of (await examplesOf(detection)).fires) {
    for (const payload of payloadsOf(example).filter(isJsonObject)) {
      const more = withMore(payload)
      if (more !== undefined) {
        expect(distinctOf(detection, more).length).toBeGreaterThan(distinctOf(detection, payload).length)
      }
    }
  }
})

/** The same events, each from another session of one role. */
function fromSessions(payloads: readonly JsonObject[]): readonly JsonObject[] {
  return payloads.map((payload, i) => {
    const detail = at(payload, 'detail')
    const userIdentity = session('Admin', `session-${i}`)
    return isJsonObject(detail) ? { ...payload, detail: { ...detail, userIdentity } } : payload
  })
}

test.each(
  inCode
    .filter(({ on, window }) => (on === 'api-call' || on === 'console-login') && window.threshold > 1)
    .map((detection) => [detection.id, detection] as const),
)('%s blames no session for what several did', async (_, detection) => {
  for (const example of (await examplesOf(detection)).fires) {
    const payloads = fromSessions(payloadsOf(example).filter(isJsonObject))
    const { published } = await runPayloads(payloads, [detection])
    for (const { messages } of published) {
      const { title, respond } = JSON.parse(messages['sqs'] ?? '{}')
      expect(title).not.toContain('session-')
      expect(JSON.stringify(respond)).not.toContain('(session session-')
    }
  }
})

test.each(
  inCode
    .filter(({ on, window }) => on === 'api-call' && window.threshold > 1)
    .map((detection) => [detection.id, detection] as const),
)('%s counts a thing once, whatever else the requests hold', async (_, detection) => {
  const counted = (payload: JsonObject, token: string): readonly string[] => {
    const detail = at(payload, 'detail')
    const request = at(payload, 'detail', 'requestParameters')
    if (!isJsonObject(detail) || !isJsonObject(request)) return []
    const tokens = { clientToken: token, clientRequestToken: token, idempotencyToken: token }
    const changed = { ...payload, detail: { ...detail, requestParameters: { ...request, ...tokens } } }
    return distinctOf(detection, changed)
  }
  for (const example of (await examplesOf(detection)).fires) {
    for (const payload of payloadsOf(example).filter(isJsonObject)) {
      expect(counted(payload, 'a')).toEqual(counted(payload, 'b'))
    }
  }
})

function rememberedOf(detection: Detection, payload: JsonObject): readonly string[] | undefined {
  return raisedAlerts([payload], [detection])[0]?.firstSeen
}

/** What a set is called says nothing of what is in it. */
const ofNumbers = /(?<![\w-])\d{1,3} (?:more|[a-z]+s)$/

const remembersTogether = new Map([
  ['compute/command-run-on-instances', 'an instance must fit all targets, so that one more means fewer instances'],
])

test.each(inCode.filter(({ on }) => on === 'api-call').map((detection) => [detection.id, detection] as const))(
  '%s remembers the things that a call names, and not their set or number',
  async (id, detection) => {
    const payloads = (await examplesOf(detection)).fires.flatMap(payloadsOf).filter(isJsonObject)
    for (const payload of payloads) {
      const more = withMore(payload)
      if (more === undefined) continue
      const [before = [], after = []] = [payload, more].map((each) => rememberedOf(detection, each))
      if (!remembersTogether.has(id))
        expect(after, 'what was there is new no more').toEqual(expect.arrayContaining([...before]))
      for (const value of rememberedOf(detection, withMore(withMore(more) ?? more) ?? more) ?? []) {
        expect(value).not.toMatch(ofNumbers)
      }
    }
  },
)

test.each(inCode.filter(({ window }) => window.threshold > 1).map((detection) => [detection.id, detection] as const))(
  '%s says that it may be more, since what follows is counted with the same words',
  async (_, detection) => {
    for (const { title } of (await examplesOf(detection)).fires) {
      if (!new RegExp(`(?<![\\w.-])${detection.window.threshold}(?![\\w.-])`).test(title)) continue
      expect(title).toMatch(/ or more\b| at once$| in one call$/)
      expect(title).not.toContain('the last one ')
    }
  },
)
