import { expect, test } from 'vitest'
import { defineDetection } from '../../../../shared/core/detection.ts'
import { serviceEvent } from '../../../events.ts'
import { createWorld } from '../../../world.ts'

const stated = { why: 'It will stop.', respond: [], falsePositives: [], references: [] } as const

const announced = defineDetection({
  ...stated,
  id: 'health/announced',
  on: 'health-event',
  pattern: { detail: { statusCode: ['upcoming', 'open'] } },
  severity: 'medium',
  title: (e) => `AWS will retire ${e.affected[0]}`,
  remindOf: (e) => e.starts,
  window: { minutes: 45 * 24 * 60 },
})

const calledOff = defineDetection({
  ...stated,
  id: 'health/called-off',
  on: 'health-event',
  pattern: { detail: { statusCode: ['closed'] } },
  closes: 'health/announced',
  onlyCloses: true,
  severity: 'information',
  title: () => 'AWS called it off',
})

let messages = 0

function message(change: object = {}) {
  return serviceEvent('aws.health', 'AWS Health Event', {
    eventArn: 'arn:aws:health:us-east-1::event/EC2/RETIREMENT/1',
    communicationId: `message-${++messages}`,
    statusCode: 'upcoming',
    startTime: 'Mon, 21 Dec 2026 14:00:00 GMT',
    affectedEntities: [{ entityValue: 'i-0123456789abcdef0' }],
    affectedAccount: '111122223333',
    eventRegion: 'us-east-1',
    ...change,
  })
}

function createAnnouncements() {
  const world = createWorld([announced, calledOff], { start: new Date('2026-11-21T14:00:00Z') })
  const subjectsAt = async (time: string): Promise<readonly string[]> => {
    const before = world.published.length
    world.now = new Date(time)
    await world.sweep()
    return world.published.slice(before).map(({ subject }) => subject)
  }
  return { world, subjectsAt }
}

const inAWeek = '[MEDIUM] Production: In 7 days: AWS will retire i-0123456789abcdef0'

test('reminds of what was announced a week and a day before, each once', async () => {
  const { world, subjectsAt } = createAnnouncements()
  await world.deliver(message())
  expect(world.published).toHaveLength(1)
  expect(await subjectsAt('2026-12-14T13:59:00Z')).toEqual([])
  expect(await subjectsAt('2026-12-14T14:00:30Z')).toEqual([inAWeek])
  expect(await subjectsAt('2026-12-14T14:01:30Z')).toEqual([])
  expect(await subjectsAt('2026-12-20T14:00:30Z')).toEqual([
    '[MEDIUM] Production: In 1 day: AWS will retire i-0123456789abcdef0',
  ])
  expect(world.published.at(-1)).toMatchObject({
    attributes: { kind: 'reminder', detection: 'health/announced', account: '111122223333', severity: 'medium' },
    messages: { email: expect.stringContaining('It is due 2026-12-21 14:00 UTC.') },
  })
  expect(world.forged).toEqual([])
})

test('reminds of nothing that was called off', async () => {
  const { world, subjectsAt } = createAnnouncements()
  await world.deliver(message())
  world.advance(3600)
  await world.deliver(message({ statusCode: 'closed' }))
  expect(await subjectsAt('2026-12-14T14:00:30Z')).toEqual([])
})

test('what is announced less than a day before comes without a reminder', async () => {
  const { world, subjectsAt } = createAnnouncements()
  await world.deliver(message({ startTime: 'Sat, 21 Nov 2026 20:00:00 GMT' }))
  expect(await subjectsAt('2026-11-21T20:00:30Z')).toEqual([])
})

test('what says the same within weeks is counted for the digest, and makes no update', async () => {
  const { world } = createAnnouncements()
  await world.deliver(message())
  for (let day = 1; day <= 10; day++) {
    world.advance(24 * 3600)
    const { held } = await world.deliver(message())
    expect(held).toMatchObject([{ reason: 'counted: the same was told, and still holds' }])
    await world.sweepUntilQuiet()
  }
  expect(world.published).toHaveLength(1)
  expect(world.forged).toEqual([])
})
