import { expect, test } from 'vitest'
import { sweepOnSchedule, sweepWoken } from '../../../../shared/lambda/sweep-turns.ts'
import type { SweepResult } from '../../../../shared/telling/sweep.ts'

const start = Date.parse('2026-11-21T14:00:00Z')
const nothing: SweepResult = { isBusy: false, sent: 0, postponed: 0, failed: [] }

/** @param results of one sweep after the other, the last one again and again */
function setUp(results: readonly SweepResult[], prompt: readonly number[] = []) {
  let time = start
  const swept: number[] = []
  const second = (): number => (time - start) / 1000
  return {
    swept,
    turns: {
      async sweep() {
        swept.push(second())
        return results[Math.min(swept.length, results.length) - 1] ?? nothing
      },
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

const busy: SweepResult = { ...nothing, isBusy: true }

test('who is woken waits for the one that is at work, and sweeps then', async () => {
  const { swept, turns } = setUp([busy, busy, { ...nothing, sent: 1 }])
  expect(await sweepWoken(turns)).toEqual({ ...nothing, sent: 1 })
  expect(swept).toEqual([0, 2, 4])
})

test('who is woken gives up where another is at work for long, which counts as nothing wrong', async () => {
  const { swept, turns } = setUp([busy])
  expect(await sweepWoken(turns)).toEqual(nothing)
  expect(swept).toEqual([0, 2, 4, 6, 8])
})

test('who comes by the schedule stays for what must not be late, and leaves the rest to the next', async () => {
  const failure = { what: 'wait', error: new Error('no') }
  const results = [{ ...nothing, sent: 2 }, { ...nothing, sent: 1, failed: [failure] }, nothing]
  const { swept, turns } = setUp(results, [20, 41, 58])
  const until = new Date(start + 55_000)
  expect(await sweepOnSchedule(turns, until)).toEqual({ ...nothing, sent: 3, failed: [failure] })
  expect(swept).toEqual([0, 20, 41])
})

test('who comes by the schedule and finds another at work says so', async () => {
  const { turns } = setUp([busy])
  expect(await sweepOnSchedule(turns, new Date(start + 55_000))).toEqual(busy)
})
