import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import type { Alert } from '../../shared/core/alert.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { signatureOf, withoutChanging } from '../../shared/gate/signature.ts'
import { examplesOf, named } from '../corpus.ts'
import { payloadsOf } from '../examples.ts'
import { raisedAlerts } from '../raised-alerts.ts'

/** What a title says, whatever of it changes from one time to the next; of many it may name the last, or how many. */
function saying({ title, detection }: Alert): string {
  const said = title.replace(/ \(session [^)]*\)/g, '')
  return detection.window.threshold === 1
    ? said
    : withoutChanging(said).replace(/(?:, the last (?:one|from)|, one of them) .*/, '')
}

/** They tell of many, once in one call and once in several: each title says that it were many. */
const countedTwoWays = ['audit-trail/findings-dismissed-in-bulk', 'data/parameters-read-in-bulk']

describe('alerts whose titles say different things are never taken for the same', () => {
  const singly = detections.filter(({ id }) => !countedTwoWays.includes(id))
  test.each(named(singly))('%s', async (_, detection) => {
    const titles = new Map<string, Set<string>>()
    for (const alert of await alertsOf(detection)) {
      const signature = signatureOf(alert)
      titles.set(signature, (titles.get(signature) ?? new Set()).add(saying(alert)))
    }
    const differing = [...titles.values()].filter(({ size }) => size > 1).map((all) => [...all])
    expect(differing, 'what is counted with another would be named in no message').toEqual([])
  })
})

async function alertsOf(detection: Detection): Promise<readonly Alert[]> {
  return raisedAlerts((await examplesOf(detection)).fires.flatMap(payloadsOf), [detection])
}
