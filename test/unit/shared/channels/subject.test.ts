import { expect, test } from 'vitest'
import { subjectText } from '../../../../shared/channels/subject.ts'

const head = ['[HIGH]', ' Production: '] as const

test.each([
  'alice opened all traffic out to the world in security group sg-0123456789abcdef0 now',
  'The imported material of KMS key 1234abcd-12ab-34cd-56ef-1234567890ab of the shop has expired',
  'alice stopped ECS task 0123456789abcdef0123456789abcdef of the cluster that serves the shop',
])('of an ID the middle goes before the end of the sentence: %s', (title) => {
  const text = subjectText(head, title)
  expect(text).toHaveLength(99)
  const [begin = '', end = ''] = text.slice(head.join('').length).split('...')
  expect(title.startsWith(begin)).toBe(true)
  expect(title.endsWith(end)).toBe(true)
})

test('what is short enough stays as it is', () => {
  expect(subjectText(head, 'alice opened sg-0123456789abcdef0')).toBe(
    '[HIGH] Production: alice opened sg-0123456789abcdef0',
  )
})

test('names of people stay as long as they can be told apart, and the rest is cut', () => {
  const text = subjectText(head, `${'x'.repeat(60)} let ${'y'.repeat(60)} read ${'z'.repeat(19)} and everything else`)
  expect(text).toHaveLength(99)
  expect(text).toMatch(/^\[HIGH\] Production: x{12}\.{3}x{5} let y{12}\.{3}y{5} read z{19} and.*\.\.\.$/)
})

test('the end of a title gives way to what was done, and how many more there were stays', () => {
  const ends = [', and 8 more in 6 min', ', and 8 more', ' +8']
  const of = (title: string) => subjectText(head, title, ends)
  expect(of('alice deleted user bob')).toBe('[HIGH] Production: alice deleted user bob, and 8 more in 6 min')
  expect(of(`alice deleted user ${'bob '.repeat(12)}`)).toBe(
    `[HIGH] Production: alice deleted user ${'bob '.repeat(12).trim()}, and 8 more`,
  )
  const longest = of(`alice deleted user ${'bob '.repeat(30)}`)
  expect(longest).toMatch(/^\[HIGH\] Production: alice deleted user bob.*\.\.\. \+8$/)
  expect(longest.length).toBeLessThanOrEqual(99)
})

test('what an ID is of goes before the end of a long title', () => {
  const title = 'Alarm ServerCpuTooHigh: average CPU of EC2 instance i-12345678901234567 is above its usual 50%'
  expect(subjectText(['[MEDIUM]', ' 123456789012: '], title)).toBe(
    '[MEDIUM] 123456789012: Alarm ServerCpuTooHigh: average CPU of i-1234...34567 is above its usual 50%',
  )
})
