import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { serviceName } from '../../detections/requests/service-names.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, textAt } from '../../shared/core/json.ts'
import { examplesOf, named } from '../corpus.ts'
import { alertIn } from '../detection-problems.ts'
import { payloadsOf } from '../examples.ts'
import { runExample } from '../run.ts'

const inCode = detections.filter(({ id }) => !id.startsWith('custom/'))

interface Said extends ReturnType<typeof alertIn> {
  readonly service: string
  readonly call: string
  /** A call, that is: other events may tell of nothing but failures. */
  readonly hasFailed: boolean
  /** Why it matters, what to do, when it is harmless: everything but the commands. */
  readonly advice: readonly string[]
  readonly mail: string
}

/** What a detection says of each of its examples. */
async function saidBy(detection: Detection): Promise<readonly Said[]> {
  const { fires } = await examplesOf(detection)
  const all = await Promise.all(
    fires.map(async (example) => {
      const last = payloadsOf(example).filter(isJsonObject).at(-1)
      const { published } = await runExample(detection, example)
      return published
        .map((told) => ({ ...alertIn(told), mail: told.messages['email'] ?? '' }))
        .map((alert) => ({
          ...alert,
          service: textAt(last, 'detail', 'eventSource')?.replace('.amazonaws.com', '') ?? '',
          call: textAt(last, 'detail', 'eventName') ?? '',
          hasFailed: ['eventName', 'errorCode'].every((field) => textAt(last, 'detail', field) !== undefined),
          advice: [alert.why, ...alert.respond.map((step) => step.do), ...alert.falsePositives],
        }))
    }),
  )
  return all.flat()
}

const makes = /^(?:Accept|Add|Allow|Associate|Attach|Authorize|Create|Enable|Import|Put|Register|Restore|Start|Upload)/
const unmakes =
  /^(?:Cancel|Deactivate|Delete|Deregister|Detach|Disable|Disassociate|Reject|Release|Remove|Revoke|Stop|Terminate|Unlock)/

/** Read and found true of both, as "Routes decide where traffic goes". */
const holdsForBoth = new Set([
  'audit-trail/alarm-silenced',
  'audit-trail/config-recorder-changed',
  'audit-trail/event-rule-switched-off',
  'audit-trail/own-alarm-silenced',
  'audit-trail/own-function-stopped',
  'audit-trail/own-log-group-changed',
  'audit-trail/own-log-subscription-deleted',
  'audit-trail/own-memory-written',
  'audit-trail/own-role-changed',
  'audit-trail/own-rule-changed',
  'audit-trail/own-topic-cut-off',
  'compute/kubernetes-access-changed',
  'data/s3-account-public-access-block-removed',
  'data/s3-acls-enabled',
  'data/s3-anonymous-access',
  'data/s3-public-access-block-removed',
  'identity/iam-policy-changed',
  'identity/root-api-call',
  'identity/security-contact-changed',
  'network/elastic-ip-given-away',
  'network/network-acl-changed',
  'network/route-table-changed',
  'network/security-group-changed',
  'network/vpc-changed',
  'network/vpc-name-resolution-changed',
  'organization/contact-changed',
  'organization/delegation-policy-changed',
  'organization/model-logging-stopped',
  'organization/organizational-unit-changed',
])

/** What was tried means the same as what was done. */
const holdsForTries = new Set([
  'compute/instance-secrets-read-in-bulk',
  'identity/access-key-new-network',
  'identity/root-api-call',
  'identity/root-reading',
])

const ofOneAccount =
  /nobody knows the account|(?:whose|which|[Aa]nother|the other|[Aa]n) account\b|\baccounts? of the (?:same )?company/

/** A policy of a resource, or a configuration, with whatever others stand in it. */
const takesAll =
  /\bdelete-(?:resource|repository|registry|queue|bucket|vault-access|backup-vault-access|file-system|domain-permissions|repository-permissions|access-point)-policy\b|"Policy":""|"rules":\[\]/

/** "No IAM policy limits it" */
function isAbout(id: string, service: string): boolean {
  return id === 'identity/root-api-call' && service === 'IAM'
}

describe.each(named(inCode))('%s', (id, detection) => {
  test('has a reason of its own for each kind of call', async () => {
    const said = await saidBy(detection)
    const whys = (applies: (alert: Said) => boolean) => new Set(said.filter(applies).map(({ why }) => why))
    const made = whys(({ call }) => makes.test(call))
    const unmade = whys(({ call }) => unmakes.test(call))
    if (!holdsForBoth.has(id)) {
      expect(
        [...made].filter((why) => unmade.has(why)),
        'one call makes, another unmakes: let why follow the call',
      ).toEqual([])
    }
    const done = whys(({ hasFailed }) => !hasFailed)
    const tried = whys(({ hasFailed }) => hasFailed)
    if (!holdsForTries.has(id)) {
      expect(
        [...done].filter((why) => tried.has(why)),
        'what failed had no effect: let why follow the outcome',
      ).toEqual([])
    }
  })

  test('speaks of the call that was made, and of no other', async () => {
    const said = await saidBy(detection)
    const services = new Set(said.map(({ service }) => serviceName(service)))
    for (const { call, service, why, falsePositives } of said) {
      const others = [...services].filter(
        (name) => name !== serviceName(service) && !serviceName(service).includes(name),
      )
      for (const text of [why, ...falsePositives]) {
        const calls = text.match(/\b(?:Create|Delete|Get|List|Modify|Put|Start|Stop|Update)(?:[A-Z][a-z]+)+\b/g) ?? []
        expect(
          calls.filter((name) => name !== call && !call.startsWith(`${name}20`)),
          text,
        ).toEqual([])
        expect(
          others.filter((name) => /^[A-Z]/.test(name) && !isAbout(id, name) && new RegExp(`\\b${name}\\b`).test(text)),
          `${service}: ${text}`,
        ).toEqual([])
      }
    }
  })

  test('begins its sentences with a capital, and calls nothing by the version of an API', async () => {
    for (const { title, summary } of await saidBy(detection)) {
      expect(summary).not.toMatch(/^(?:an?|root|role|user|account|other|web|log|federated) /)
      expect(`${title} ${summary}`).not.toMatch(/\blambda:\w+20\d{6}/)
    }
  })

  test.runIf(detection.on === 'api-call')('has a command wherever it is grave', async () => {
    for (const { severity, respond, title } of await saidBy(detection)) {
      if (severity !== 'critical' && severity !== 'high') continue
      // Of root the call does not say which key it is.
      if (/^Root created an access key/.test(title)) continue
      expect(
        respond.filter(({ run }) => run !== undefined),
        title,
      ).not.toEqual([])
    }
  })

  test('has steps that can be done from the mail: nothing in them is broken by a line end, missing or said above', async () => {
    for (const { respond, mail } of await saidBy(detection)) {
      const details = /\n\nDetails\n([\s\S]*?)\n\n/.exec(mail)?.[1]?.split('\n') ?? []
      const told = details.map((line) => line.trim()).filter((line) => line.length > 25)
      const hasLink = /\nLinks\n {2}(?!Documentation)/.test(mail)
      for (const { do: what } of respond) {
        expect(what, 'a URL belongs into the links').not.toMatch(/https?:\/\//)
        expect(what, 'a command belongs into run').not.toMatch(/\baws [a-z\d-]+ [a-z]+-[a-z-]+ --/)
        expect(what, 'without its command the step says nothing').not.toMatch(/, or[.:]$/)
        if (/\blink below\b/.test(what)) expect(hasLink, what).toBe(true)
        expect(
          told.filter((line) => what.includes(line.replace(/\.$/, ''))),
          'a step says it already',
        ).toEqual([])
      }
    }
  })

  test('counts one thing as one', async () => {
    for (const { title, summary } of await saidBy(detection)) {
      expect(`${title} ${summary}`).not.toMatch(
        /(?<![\w.,:/+-])1 (?:[a-z]+ )?(?!(?:\w*(?:ss|us|is)|ms|s)\b)[a-z]{3,}s\b/,
      )
    }
  })

  test('says so where a command takes away more than was added', async () => {
    for (const { respond } of await saidBy(detection)) {
      const silent = respond.filter(({ run = '', do: what }) => takesAll.test(run) && !/\b(?:whole|all)\b/.test(what))
      expect(silent.map(({ do: what, run }) => `${what} ${run}`)).toEqual([])
    }
  })

  test('has no advice about one account where everyone is let in', async () => {
    for (const { title, advice } of await saidBy(detection)) {
      if (!/\bevery(?:one| AWS account| account)\b/.test(title)) continue
      expect(
        advice.filter((text) => ofOneAccount.test(text)),
        title,
      ).toEqual([])
    }
  })
})
