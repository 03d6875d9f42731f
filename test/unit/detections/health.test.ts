import { expect, test } from 'vitest'
import { detections } from '../../../detections/index.ts'
import { serviceEvent } from '../../events.ts'
import { createWorld } from '../../world.ts'

const ofHealth = detections.filter(({ on }) => on === 'health-event')

let messages = 0

function report(change: object) {
  return serviceEvent('aws.health', 'AWS Health Event', {
    eventArn: 'arn:aws:health:us-east-1::event/EC2/AWS_EC2_ISSUE/1',
    service: 'EC2',
    eventTypeCode: 'AWS_EC2_ISSUE',
    eventTypeCategory: 'issue',
    eventScopeCode: 'ACCOUNT_SPECIFIC',
    statusCode: 'open',
    communicationId: `message-${++messages}`,
    affectedAccount: '111122223333',
    eventRegion: 'us-east-1',
    ...change,
  })
}

function entities(...states: readonly string[]) {
  return states.map((status, i) => ({ entityValue: `i-${i}`, status }))
}

function titlesOf({ published }: ReturnType<typeof createWorld>): readonly string[] {
  return published.map(({ messages }) => JSON.parse(messages['sqs'] ?? '{}').title)
}

test('trouble is over where what it was about is mended', async () => {
  const world = createWorld(ofHealth)
  await world.deliver(report({ affectedEntities: entities('IMPAIRED') }))
  world.advance(7200)
  const lastUpdatedTime = 'Sat, 21 Nov 2026 16:00:00 GMT'
  await world.deliver(report({ statusCode: 'closed', affectedEntities: entities('RESOLVED'), lastUpdatedTime }))
  expect(titlesOf(world)).toEqual([
    'AWS has trouble that affects i-0: EC2 issue',
    expect.stringMatching(/^The trouble that AWS had is over: EC2 issue, 2 h after it was told/),
  ])
})

test('a resource that is not impaired at first, and then is, makes the trouble graver', async () => {
  const world = createWorld(ofHealth)
  for (const state of ['UNIMPAIRED', 'IMPAIRED', 'UNIMPAIRED']) {
    await world.deliver(report({ affectedEntities: entities(state) }))
    world.advance(3600)
  }
  await world.sweepUntilQuiet()
  expect(world.published.map(({ attributes }) => attributes['severity'])).toEqual(['low', 'high'])
})

test('a change that is done to one resource after the other is told once, reminded of, and over', async () => {
  const world = createWorld(ofHealth, { start: new Date('2026-11-21T14:00:00Z') })
  const change = { eventTypeCategory: 'scheduledChange', startTime: 'Mon, 07 Dec 2026 14:00:00 GMT' }
  for (let day = 0; day < 10; day++) {
    const states = Array.from({ length: 10 }, (_, i) => (i < day ? 'RESOLVED' : 'PENDING'))
    await world.deliver(report({ ...change, affectedEntities: entities(...states) }))
    world.advance(24 * 3600)
    await world.sweep()
  }
  expect(titlesOf(world)).toEqual([
    'AWS Health, 2026-12-07: EC2 issue for i-0 and 9 others',
    'In 7 days: AWS Health, 2026-12-07: EC2 issue for i-0 and 9 others',
  ])
  await world.deliver(report({ ...change, statusCode: 'closed', affectedEntities: entities('RESOLVED') }))
  world.now = new Date('2026-12-06T14:01:00Z')
  await world.sweepUntilQuiet()
  expect(titlesOf(world)).toHaveLength(3)
  expect(titlesOf(world).at(-1)).toMatch(/, done or called off: /)
})

test('a change that is put off is told again, and the old day no longer reminded of', async () => {
  const world = createWorld(ofHealth, { start: new Date('2026-11-21T14:00:00Z') })
  const change = { eventTypeCategory: 'scheduledChange', affectedEntities: entities('PENDING') }
  await world.deliver(report({ ...change, startTime: 'Mon, 07 Dec 2026 14:00:00 GMT' }))
  world.advance(3600)
  await world.deliver(report({ ...change, startTime: 'Mon, 21 Dec 2026 14:00:00 GMT' }))
  world.now = new Date('2026-11-30T14:01:00Z')
  await world.sweepUntilQuiet()
  expect(JSON.stringify(world.published.map(({ messages }) => messages.default))).toContain('2026-12-21')
  expect(titlesOf(world).filter((title) => title?.startsWith('In 7 days'))).toEqual([])
})

test('many pages of what is affected are one message, and one end', async () => {
  const world = createWorld(ofHealth)
  const page = (number: number, status: string) =>
    report({
      communicationId: status,
      statusCode: status,
      page: String(number),
      totalPages: '10',
      affectedEntities: Array.from({ length: 50 }, (_, i) => ({ entityValue: `i-${number}-${i}` })),
    })
  for (let number = 1; number <= 10; number++) await world.deliver(page(number, 'open'))
  world.advance(3600)
  for (let number = 1; number <= 10; number++) await world.deliver(page(number, 'closed'))
  await world.sweepUntilQuiet()
  expect(titlesOf(world)).toEqual([
    'AWS has trouble that affects many resources: EC2 issue',
    expect.stringMatching(/^The trouble that AWS had is over/),
  ])
})
