import { expect, test } from 'vitest'
import { hideSplitKeys } from '../../../../shared/secrets/split-keys.ts'

const first = '-----BEGIN RSA PRIVATE KEY-----'
const last = '-----END RSA PRIVATE KEY-----'
const line = 'MIIEpAIBAAKCAQEAexampleexampleexampleexampleexampleexampleexampl'
const rest = 'aB3dE6gH9g=='

test('each line of a key is hidden, and what comes before and after stays', () => {
  expect(hideSplitKeys(['ERROR gone', first, line, line, rest, last, 'ERROR again'])).toEqual([
    'ERROR gone',
    first,
    '[redacted]',
    '[redacted]',
    '[redacted]',
    last,
    'ERROR again',
  ])
})

test('also where a logger writes a time and a level before each line', () => {
  const lines = [first, line, 'Proc-Type: 4,ENCRYPTED', rest, last].map((text) => `2026-11-21 14:00:00 ERROR ${text}`)
  expect(hideSplitKeys(lines)).toEqual(
    [first, '[redacted]', 'Proc-Type: 4,ENCRYPTED', '[redacted]', last].map(
      (text) => `2026-11-21 14:00:00 ERROR ${text}`,
    ),
  )
})

test('a batch may begin or end in the middle of a key', () => {
  expect(hideSplitKeys(['ERROR gone', line, rest, last])).toEqual(['ERROR gone', '[redacted]', '[redacted]', last])
  expect(hideSplitKeys(['ERROR gone', first, line])).toEqual(['ERROR gone', first, '[redacted]'])
})

test('a key that was cut off hides nothing of what follows', () => {
  expect(hideSplitKeys([`ERROR ${first}`, 'ERROR could not charge order 4711.', 'x'.repeat(20)])).toEqual([
    `ERROR ${first}`,
    'ERROR could not charge order 4711.',
    'x'.repeat(20),
  ])
})

test('the last line is hidden of a key whose first line came in the batch before, and whose end did not come', () => {
  const full = 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zaB3dE6gH9jK2mN5pQ8sT1vW4xY7zaB3dE6gH'
  expect(hideSplitKeys([full, full, rest.replace('==', 'kL0='), 'ERROR gone'])).toEqual([
    full,
    '[redacted]',
    '[redacted]',
    'ERROR gone',
  ])
  expect(hideSplitKeys(['x'.repeat(64), rest])).toEqual(['x'.repeat(64), rest])
})

test('lines without a key stay the same list', () => {
  const lines = ['ERROR gone', line]
  expect(hideSplitKeys(lines)).toBe(lines)
  const whole = [`ERROR ${first}\n${line}\n${last}`, 'ERROR could not charge']
  expect(hideSplitKeys(whole)).toEqual(whole)
})
