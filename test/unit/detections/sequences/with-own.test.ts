import { expect, test } from 'vitest'
import { shipped } from '../../../../detections/sequences/index.ts'
import { withOwn } from '../../../../detections/sequences/with-own.ts'

test("a detection of one's own is a step where the one in whose place it stands is", () => {
  const sequence = shipped.find(({ id }) => id === 'sequences/new-user-then-administrator')
  if (sequence === undefined) return expect.fail('the sequence is gone')
  const own = [{ id: 'custom/user-created', replaces: 'identity/iam-user-created' }, { id: 'custom/other' }]
  expect(withOwn(sequence, own).steps.map(({ of }) => of)).toEqual([
    ['identity/iam-user-created', 'custom/user-created'],
    sequence.steps[1]?.of,
  ])
})
