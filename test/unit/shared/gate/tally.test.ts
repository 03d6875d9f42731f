import { expect, test } from 'vitest'
import { dayBeforeIn, isOverIn } from '../../../../shared/gate/tally.ts'

test.each([
  ['Europe/Berlin', '2026-03-29T22:30:00Z', '2026-03-29', 'half past midnight, after a day of 23 hours'],
  ['Europe/Berlin', '2026-03-30T06:00:00Z', '2026-03-29', 'in the morning after it'],
  ['Europe/Berlin', '2026-10-25T23:30:00Z', '2026-10-25', 'half past midnight, after a day of 25 hours'],
  ['Europe/Berlin', '2026-10-26T22:45:00Z', '2026-10-25', 'late in the evening, the day after'],
  ['Pacific/Kiritimati', '2026-11-20T18:00:00Z', '2026-11-20', 'where it is tomorrow already'],
  ['UTC', '2026-03-01T08:00:00Z', '2026-02-28', 'across the end of a month'],
])('yesterday in %s at %s is %s: %s', (timeZone, time, day) => {
  expect(dayBeforeIn(timeZone, new Date(time))).toBe(day)
})

test.each<[string, string, boolean]>([
  ['2026-11-20', 'UTC', true],
  ['2026-11-21', 'UTC', false],
  ['2026-11-21', 'Pacific/Kiritimati', true],
  ['2026-11-20', 'Pacific/Niue', true],
  ['2096-01-01', 'UTC', false],
  ['2026-11-31', 'UTC', false],
  ['2026-2-3', 'UTC', false],
  ['yesterday', 'UTC', false],
  ['', 'UTC', false],
])('the day "%s" in %s is over at 14:00 UTC of 2026-11-21: %s', (date, timeZone, isOver) => {
  expect(isOverIn(timeZone, date, new Date('2026-11-21T14:00:00Z'))).toBe(isOver)
})
