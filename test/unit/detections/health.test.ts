import { expect, test } from 'vitest'
import { detections } from '../../../detections/index.ts'
import { serviceEvent } from '../../events.ts'
import { createWorld } from '../../world.ts'

const ofHealth = detections.filter(({ on }) => on === 'health-event')

let messages = 0

function message(change: object = {}) {
  return serviceEvent('aws.health', 'AWS Health Event', {
    eventArn: 'arn:aws:health:us-east-1::event/EC2/AWS_EC2_INSTANCE_RETIREMENT_SCHEDULED/1',
    communicationId: `message-${++messages}`,
    service: 'EC2',
    eventTypeCode: 'AWS_EC2_INSTANCE_RETIREMENT_SCHEDULED',
    eventTypeCategory: 'scheduledChange',
    eventScopeCode: 'ACCOUNT_SPECIFIC',
    statusCode: 'upcoming',
    startTime: 'Mon, 21 Dec 2026 14:00:00 GMT',
    affectedEntities: entities(1, 3),
    affectedAccount: '111122223333',
    eventRegion: 'us-east-1',
    ...change,
  })
}

function entities(first: number, last: number, status = 'PENDING') {
  return Array.from({ length: last - first + 1 }, (_, i) => ({ entityValue: `i-${first + i}`, status }))
}

const announced = 'AWS Health: EC2 instance retirement scheduled for i-1 and 2 others, on 2026-12-21'

/** What is told of messages of which each comes six hours after the one before. */
async function told(...events: readonly object[]): Promise<readonly string[]> {
  const world = createWorld(ofHealth)
  for (const event of events) {
    await world.deliver({ ...event, time: world.now.toISOString() })
    world.advance(6 * 3600)
    await world.sweep()
  }
  return world.published.map(({ messages }) => JSON.parse(messages['sqs'] ?? '{}').title)
}

test('parts of one message, each with other resources, are told once', async () => {
  const part = (page: number) =>
    message({
      communicationId: 'one',
      page: String(page),
      totalPages: '3',
      affectedEntities: entities(page * 3 - 2, page * 3),
    })
  expect(await told(part(1), part(2), part(3))).toEqual([announced])
})

test('a copy in the second region is the same message', async () => {
  const event = message()
  expect(await told(event, { ...event, id: 'copy', region: 'us-west-2' })).toEqual([announced])
})

test('a later message on the same event is not told, though it names fewer resources', async () => {
  expect(await told(message(), message({ affectedEntities: entities(1, 2) }))).toEqual([announced])
})

test('another day is told', async () => {
  expect(await told(message(), message({ startTime: 'Tue, 22 Dec 2026 14:00:00 GMT' }))).toEqual([
    announced,
    announced.replace('21', '22'),
  ])
})

test('another event on the same resources is told', async () => {
  expect(await told(message(), message({ eventArn: 'arn:aws:health:us-east-1::event/EC2/2' }))).toHaveLength(2)
})

test('what is graver is told again', async () => {
  const trouble = { eventTypeCategory: 'issue', eventScopeCode: 'PUBLIC', eventTypeCode: 'AWS_EC2_OPERATIONAL_ISSUE' }
  expect(
    await told(
      message({ ...trouble, affectedEntities: [] }),
      message({ ...trouble, eventScopeCode: 'ACCOUNT_SPECIFIC' }),
      message({ ...trouble, eventScopeCode: 'ACCOUNT_SPECIFIC' }),
    ),
  ).toEqual([
    'AWS has trouble: EC2 operational issue',
    'AWS has trouble that affects i-1 and 2 others: EC2 operational issue',
  ])
})

test('that it is done ends what was announced, though nothing is affected any more', async () => {
  expect(
    await told(message(), message({ statusCode: 'closed', affectedEntities: entities(1, 3, 'RESOLVED') })),
  ).toEqual([
    announced,
    'AWS Health: EC2 instance retirement scheduled for i-1 and 2 others: done or called off, 6 h after it was announced',
  ])
})

test('that something is over of which nothing was told is silent', async () => {
  expect(await told(message({ statusCode: 'closed' }))).toEqual([])
})
