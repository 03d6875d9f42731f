import { expect, test } from 'vitest'
import { amount } from '../../../../shared/core/amount.ts'

test('one is one, and all other numbers are many', () => {
  expect([0, 1, 2, 1234].map((n) => amount(n, 'alert'))).toEqual(['0 alerts', '1 alert', '2 alerts', '1,234 alerts'])
})
