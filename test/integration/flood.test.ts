import { expect, test } from 'vitest'
import { contend, problemsOf as problemsOfConcurrency } from '../../bench/gate/concurrency.ts'
import { flood, problemsOf as problemsOfFlood } from '../../bench/gate/flood.ts'

test('of a flood every alert is accounted for, in few messages, and the digest adds up', {
  timeout: 60_000,
}, async () => {
  const figures = await flood(200, 1)
  expect(problemsOfFlood(figures)).toEqual([])
  expect(figures.alerts, 'there must be many').toBeGreaterThan(150)
  expect(figures.told.messages).toBeLessThan(figures.alerts / 3)
})

test('in several processes, no more than one alert of each window is sent, and the others are counted', {
  timeout: 60_000,
}, async () => {
  const options = { processes: 3, events: 100, copies: 3, failureRate: 0, seed: 1 }
  const figures = await contend(options)
  expect(problemsOfConcurrency(figures, options)).toEqual([])
  expect(figures.invocations).toBe(300)
})

test('where one in ten calls of DynamoDB and SNS fails, no alert is lost', { timeout: 60_000 }, async () => {
  const options = { processes: 3, events: 60, copies: 2, failureRate: 0.1, seed: 1 }
  const figures = await contend(options)
  expect(problemsOfConcurrency(figures, options)).toEqual([])
})
