import { expect, test } from 'vitest'
import { sweepOnSchedule, sweepWoken } from '../../../../shared/lambda/sweep-turns.ts'
import type { SweepResult } from '../../../../shared/telling/sweep.ts'

const start = Date.parse('2026-11-21T14:00:00Z')
const until = new Date(start + 55_000)
const nothing: SweepResult = { isBusy: false, sent: 0, postponed: 0, failed: [] }
const busy: SweepResult = { ...nothing, isBusy: true }

/** @param results of one sweep after the other, the last one again and again */
function setUp(results: readonly SweepResult[], prompt: readonly number[] = []) {
  let time = start
  const swept: string[] = []
  const second = (): number => (time - start) / 1000
  const turn = (what: string) => async () => {
    swept.push(`${what} ${second()}`)
    return results[Math.min(swept.length, results.length) - 1] ?? nothing
  }
  return {
    swept,
    turns: {
      sweep: turn('all'),
      sweepWaits: turn('waits'),
      async nextPrompt(before: Date) {
        const next = prompt.find((at) => at > second() && start + at * 1000 <= before.getTime())
        return next === undefined ? undefined : new Date(start + next * 1000)
      },
      now: () => new Date(time),
      async sleep(milliseconds: number) {
        time += milliseconds
      },
    },
  }
}

test('who is woken ends waits alone, and looks once more for who was woken meanwhile', async () => {
  const { swept, turns } = setUp([
    { ...nothing, sent: 2 },
    { ...nothing, sent: 1 },
  ])
  expect(await sweepWoken(turns)).toEqual({ ...nothing, sent: 3 })
  expect(swept).toEqual(['waits 0', 'waits 0'])
})

test.each([
  ['another is at work, which counts as nothing wrong', busy, nothing],
  ['there is nothing left to do', nothing, nothing],
])('who is woken leaves at once where %s', async (_, found, told) => {
  const { swept, turns } = setUp([found])
  expect(await sweepWoken(turns)).toEqual(told)
  expect(swept).toEqual(['waits 0'])
})

test('who comes by the schedule stays for what must not be late, and leaves the rest to the next', async () => {
  const { swept, turns } = setUp([{ ...nothing, sent: 2 }, nothing, { ...nothing, sent: 1 }, busy], [20, 41, 58])
  expect(await sweepOnSchedule(turns, until)).toEqual({ ...nothing, sent: 3 })
  expect(swept).toEqual(['all 0', 'waits 0', 'waits 20', 'waits 41'])
})

test('where something fails it does not stay: the next sweep tries it again', async () => {
  const failed = [{ what: 'wait', error: new Error('no') }]
  const { swept, turns } = setUp([nothing, nothing, { ...nothing, failed }], [20, 41])
  expect(await sweepOnSchedule(turns, until)).toEqual({ ...nothing, failed })
  expect(swept).toEqual(['all 0', 'waits 0', 'waits 20'])
})

test('who comes by the schedule and finds another at work says so, and leaves', async () => {
  const { swept, turns } = setUp([busy], [20])
  expect(await sweepOnSchedule(turns, until)).toEqual(busy)
  expect(swept).toEqual(['all 0'])
})
