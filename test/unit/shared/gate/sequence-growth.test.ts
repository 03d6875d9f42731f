import { expect, test } from 'vitest'
import { sequences } from '../../../../detections/sequences/index.ts'
import { alertId } from '../../../../shared/core/ids.ts'
import { createMemoryStore } from '../../../../shared/gate/memory-store.ts'
import { createSequences } from '../../../../shared/gate/sequences.ts'
import { alertOf } from '../../../alert.ts'
import { apiCall } from '../../../events.ts'
import { notingStore } from '../../../stores.ts'

/** One transaction writes it again with each alert of its actor, at two units for each KB; a key takes 1,000 a second. */
test('what is remembered of one actor stays small, whatever they do', async () => {
  let now = Date.parse('2026-11-21T14:00:00Z')
  let longest = 0
  const store = notingStore(
    createMemoryStore(() => new Date(now)),
    (_, data) => {
      if (data !== undefined) longest = Math.max(longest, Buffer.byteLength(JSON.stringify(data)))
    },
  )
  const memory = createSequences(store, () => new Date(now), sequences)
  const ids = [...new Set(sequences.flatMap(({ steps }) => steps.flatMap(({ of }) => of)))]
  let n = 0
  for (let round = 0; round < 12; round++) {
    for (const id of ids) {
      now += 1000
      n++
      const event = apiCall('iam:CreateUser', { eventID: `e-${n}`, eventTime: new Date(now).toISOString() })
      const alert = alertOf(event, { severity: 'critical', title: () => 'é'.repeat(120) })
      const hex = n.toString(16).toUpperCase().padStart(15, '0')
      await memory.advance({
        ...alert,
        id: alertId(`T-${hex.slice(0, 5)}-${hex.slice(5, 10)}-${hex.slice(10)}`),
        severity: 'critical',
        detection: { ...alert.detection, id },
      })
    }
  }
  expect(longest).toBeLessThan(40_000)
})
