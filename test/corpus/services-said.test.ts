import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import type { Alert } from '../../shared/core/alert.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, textAt } from '../../shared/core/json.ts'
import { services } from '../../shared/sources/services/index.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { examplesOf, named } from '../corpus.ts'
import { serviceEvent } from '../events.ts'
import { payloadsOf } from '../examples.ts'
import { raisedAlerts } from '../raised-alerts.ts'

const ofServices = detections.filter(({ id, on }) => on === 'service-event' && !id.startsWith('custom/'))

async function alertsOf(detection: Detection): Promise<readonly Alert[]> {
  const { fires } = await examplesOf(detection)
  return fires.flatMap((example) => raisedAlerts(payloadsOf(example), [detection]))
}

const known = new Set(
  services.flatMap(({ source, detailTypes }) => detailTypes.map((type) => JSON.stringify([source, type]))),
)

describe.each(named(ofServices))('%s', (_, detection) => {
  test('is of events that a file of shared/sources/services/ says in words, and its index lists', async () => {
    const { fires } = await examplesOf(detection)
    for (const payload of fires.flatMap(payloadsOf).filter(isJsonObject)) {
      const kind = JSON.stringify([textAt(payload, 'source'), textAt(payload, 'detail-type')])
      expect(known.has(kind), `${kind} is in no service of shared/sources/services/index.ts`).toBe(true)
    }
  })

  test('says states, times and names as people do', async () => {
    for (const { title, description } of await alertsOf(detection)) {
      const { what, lines = [] } = description
      for (const text of [title, what]) {
        expect(text, 'stateInWords says a state in words').not.toMatch(/\b(?:is|was) (?:[A-Z]{2,}_?)+\b(?!-)/)
        expect(text, 'stateInWords says a state in words').not.toMatch(/\b(?:is|was) [A-Z]?[a-z]+[A-Z]\w+/)
        expect(text, 'timeInWords says a time in words').not.toMatch(/\d{4}-\d\d-\d\dT\d\d/)
        expect(text, 'names stand for ARNs').not.toContain('arn:')
      }
      for (const line of lines) expect(line, 'names stand for ARNs').not.toMatch(/^[\w ]+:? arn:/)
    }
  })

  test('points to what stands above only where something does', async () => {
    for (const { respond, description } of await alertsOf(detection)) {
      const steps = respond.map((step) => (typeof step === 'string' ? step : step.do))
      if (!steps.some((step) => /\babove\b/.test(step))) continue
      const reason = description.sentence.includes(': ') || (description.lines ?? []).length > 0
      expect(reason, `"above" is empty in "${description.sentence}"`).toBe(true)
    }
  })
})

/** How a sentence may begin where the event names nothing. */
const unnamed =
  /^(?:An?|The|AWS Config|Amazon SES|At AWS Support,|Copying the backup|DevOps Guru|DNS Firewall|Fast restore of|GuardDuty|Image Builder|Inspector|Somebody|Something|Trusted Advisor|What) /

const kinds = services.flatMap((service) => service.detailTypes.map((type) => [type, service] as const))

test.each(kinds)('%s is said in a sentence where the event names nothing', (type, service) => {
  const { envelopes } = unwrapEventBridge(serviceEvent(service.source, type, {}), {
    partition: 'aws',
    region: '',
    account: '',
  })
  for (const envelope of envelopes) {
    const event = service.parse(envelope, { accountName: () => undefined })
    expect(service.describe(envelope, event).what, 'thingInWords puts the article').toMatch(unnamed)
  }
})
