import { expect, test } from 'vitest'
import { shipped } from '../../../../detections/sequences/index.ts'
import { activeSequences } from '../../../../shared/lambda/active-detections.ts'

const config = {
  disabled: ['sequences/bucket*', 'identity/*'],
  severity: { 'sequences/two-watchers-off': 'medium' },
} as const

test('the configuration switches sequences off, and says how grave they are', () => {
  const active = activeSequences(shipped, config)
  expect(active.some(({ id }) => id.startsWith('sequences/bucket'))).toBe(false)
  expect(active).toHaveLength(shipped.filter(({ id }) => !id.startsWith('sequences/bucket')).length)
  expect(active.find(({ id }) => id === 'sequences/two-watchers-off')?.severity).toBe('medium')
  expect(active.find(({ id }) => id === 'sequences/watchers-off-then-act')?.severity).toBe('critical')
})
