import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { detailOf, examplesOf, named } from '../corpus.ts'
import { payloadsOf } from '../examples.ts'

const root = { type: 'Root', accountId: '111122223333', arn: 'arn:aws:iam::111122223333:root' }
const whose = {
  root: { ...root, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
  'a central root session': {
    ...root,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: { assumedRoot: 'true', attributes: { mfaAuthenticated: 'false' } },
  },
}
const match = createMatcher(detections)
const calls = detections.filter(({ on }) => on === 'api-call')

function stepsBy(userIdentity: JsonObject, payload: JsonObject): readonly string[][] {
  const changed = { ...payload, detail: { ...detailOf(payload), recipientAccountId: root.accountId, userIdentity } }
  const { envelopes } = unwrapEventBridge(changed, { partition: 'aws', region: '', account: '' })
  const deps = { match, accountName: () => undefined, severityOf: () => undefined }
  return envelopes
    .flatMap((envelope) => raiseAlerts(envelope, deps))
    .map(({ respond }) => respond.map((step) => (typeof step === 'string' ? step : step.do)))
}

/** Whatever root does is told with the person behind it: nobody can ask root. */
test.each(named(calls))('%s says whom to ask about what root did', async (_, detection) => {
  for (const example of (await examplesOf(detection)).fires.slice(0, 2)) {
    for (const payload of payloadsOf(example).filter(isJsonObject).slice(0, 1)) {
      for (const steps of stepsBy(whose.root, payload)) {
        expect(steps.join('\n')).toMatch(/the owner of (?:the )?root/)
        expect(steps.join('\n')).not.toMatch(/\bask root\b/i)
      }
      for (const steps of stepsBy(whose['a central root session'], payload)) {
        expect(steps.join('\n')).toContain('sts:AssumeRoot')
        expect(steps.join('\n')).not.toMatch(/\bask a central root session\b/i)
      }
    }
  }
})
