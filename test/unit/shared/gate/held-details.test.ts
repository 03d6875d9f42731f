import { expect, test } from 'vitest'
import { listAt, textAt } from '../../../../shared/core/json.ts'
import { aws } from '../../../../shared/core/shell-command.ts'
import { detailsOf } from '../../../../shared/gate/held-details.ts'
import { heldItem } from '../../../../shared/gate/incident-items.ts'
import { alertOf } from '../../../alert.ts'

const respond = Array.from({ length: 40 }, (_, i) => ({
  do: `See user ${i} of this account:`,
  run: aws`iam get-user --user-name ${`user-${i}`}`,
}))

test('an alert that waits keeps the first of its steps, within 1.5 KB', () => {
  const { steps } = detailsOf(alertOf(undefined, { respond }), 'waits')
  expect(JSON.stringify(steps).length).toBeLessThan(1_600)
  expect(respond.map(({ do: what }) => what)).toEqual(
    expect.arrayContaining(listAt({ steps }, 'steps').map((step) => textAt(step, 'do'))),
  )
})

test.each([
  ['mild', 'low', 'waits'],
  ['told already', 'high', 'same'],
] as const)('one that is %s keeps none', (_, severity, as) => {
  expect(detailsOf(alertOf(undefined, { respond, severity }), as)).not.toHaveProperty('steps')
})

test('the thing that the title names is kept, and another is not', () => {
  const named = alertOf(undefined, { title: () => 'alice created bob' })
  expect(detailsOf(named, 'same')).toEqual({ thing: 'bob' })
  expect(detailsOf(alertOf(undefined, { title: () => 'alice created a user' }), 'same')).toEqual({})
})

test('no step in the memory runs anything but the AWS CLI', () => {
  const held = { as: 'waits', detection: 'identity/example', severity: 'high', title: 'x', at: 0, until: 0 }
  const withStep = (run: readonly string[]) => heldItem.safeParse({ ...held, steps: [{ do: 'Do it:', run }] }).success
  expect(withStep(['aws', 'iam', 'get-user'])).toBe(true)
  expect(withStep(['rm', '-rf', '/'])).toBe(false)
  expect(withStep([])).toBe(false)
})
