import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { shipped } from '../../detections/sequences/index.ts'
import { isSequence } from '../../shared/core/sequence.ts'
import { ordinaryWork } from '../ordinary-work.ts'
import { createWorld, toldIn } from '../world.ts'

const day = new Date('2026-11-21T14:00:00Z')

describe('no sequence is told where', () => {
  test.each(Object.entries(ordinaryWork))('%s', async (_, events) => {
    const world = createWorld(detections, { sequences: shipped, start: new Date(day.getTime() + 6 * 3_600_000) })
    for (const event of events) await world.deliver(event)
    await world.sweepUntilQuiet()
    expect(world.published.flatMap(toldIn).filter(({ detection }) => isSequence(String(detection)))).toEqual([])
  })
})

test('nor where all of it is done by the same few people in one day; much of it is an alert by itself', async () => {
  const world = createWorld(detections, { sequences: shipped, start: new Date(day.getTime() + 6 * 3_600_000) })
  for (const event of Object.values(ordinaryWork).flat()) await world.deliver(event)
  await world.sweepUntilQuiet()
  const told = world.published.flatMap(toldIn)
  expect(told.length).toBeGreaterThan(5)
  expect(told.filter(({ detection }) => isSequence(String(detection))).map(({ title }) => title)).toEqual([])
})
