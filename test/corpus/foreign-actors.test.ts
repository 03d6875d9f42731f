import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { stepsData } from '../../shared/channels/steps.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { detailOf, examplesOf, named } from '../corpus.ts'
import { alice, root, session } from '../events.ts'
import { payloadsOf } from '../examples.ts'
import { alertsTold } from '../run.ts'

const foreign = '123456789012'
const own = { recipientAccountId: '111122223333' }

const accessKeyId = 'AKIAVISITOREXAMPLE00'

/** Whoever acts, moved to another account, under a name that nothing else has. */
const visitors = [
  { ...alice, userName: 'visitor', arn: `arn:aws:iam::${foreign}:user/visitor`, accountId: foreign, accessKeyId },
  { ...alice, userName: 'visitor', arn: `arn:aws:iam::${foreign}:user/visitor`, accountId: foreign, accessKeyId: '' },
  { ...root, arn: `arn:aws:iam::${foreign}:root`, accountId: foreign, principalId: foreign },
  { ...JSON.parse(JSON.stringify(session('visitor', 'guest')).replaceAll('111122223333', foreign)), accessKeyId },
]

/** Only the root user of the account itself can change its own credentials. */
const byOwnRoot: ReadonlySet<string> = new Set([
  'identity/root-access-key-created',
  'identity/root-mfa-added',
  'identity/root-mfa-removed',
  'identity/root-password-changed',
])

const calls = detections.filter(({ on, id, byAws }) => on === 'api-call' && byAws !== true && !byOwnRoot.has(id))

describe.each(named(calls))('%s', (_, detection) => {
  test('names the account of an actor of another account, and lets nobody act on them in this one', async () => {
    for (const visitor of visitors) {
      for (const { title, respond } of await alertsBy(visitor, detection)) {
        expect(title).toContain(`of account ${foreign}`)
        expect(JSON.stringify(respond)).toContain(`Find out whose account ${foreign} is`)
        for (const command of commandsIn(respond)) expect(command).not.toMatch(/visitor/i)
        expect(JSON.stringify(respond)).not.toMatch(/root password|root mailbox/)
      }
    }
  })
})

async function alertsBy(userIdentity: JsonObject, detection: Detection) {
  const { fires } = await examplesOf(detection)
  const alerts = []
  for (const example of fires) {
    const payloads = payloadsOf(example).filter(isJsonObject)
    const moved = payloads.map((payload) => ({ ...payload, detail: { ...detailOf(payload), ...own, userIdentity } }))
    const told = await alertsTold(moved, [detection])
    alerts.push(...told.map(({ title, respond }) => ({ title, respond: stepsData(respond) })))
  }
  return alerts
}

/** What only reads the history of calls harms nobody. */
function commandsIn(respond: readonly unknown[]): readonly string[] {
  return respond
    .map((step) => JSON.stringify(step))
    .filter((step) => step.includes('"run"') && !step.includes('lookup-events'))
}
