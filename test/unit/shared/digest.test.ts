import { expect, test } from 'vitest'
import { renderBulletin } from '../../../shared/channels/bulletin.ts'
import { digestOf, sumOfDays } from '../../../shared/digest.ts'
import { type DayTally, daysUpTo } from '../../../shared/gate/tally.ts'
import { callNow, createWorld, detectionOf } from '../../world.ts'

const none = { published: 0, counted: 0, folded: 0, muted: 0, below: 0, usual: 0, allowed: 0 }
const empty: DayTally = { lines: [], malformed: 0, summaries: 0 }
const day = { from: '2026-11-20', to: '2026-11-20' }
const stack = { account: { id: '111122223333', name: 'Production' }, region: 'eu-west-1', stage: 'prod' }

test('names its account, region and stage, in the Subject too', () => {
  const lines = [
    { detection: 'identity/x', severity: 'critical', counts: { ...none, published: 3 } },
    { detection: 'data/x', severity: 'high', counts: { ...none, published: 7, counted: 1 } },
  ]
  const { subject, messages, attributes } = renderBulletin(digestOf(day, { ...empty, lines }, [], stack))
  expect(subject).toBe('[INFORMATION] Production: 11 alerts on 2026-11-20 in eu-west-1, stage prod: 3 critical, 8 high')
  expect(messages.default).toContain('Account Production (111122223333), region eu-west-1, stage prod.')
  expect(attributes).toMatchObject({ account: '111122223333', region: 'eu-west-1', kind: 'digest' })
})

test('two stacks and two days have different IDs', () => {
  const ids = [
    digestOf(day, empty, [], stack),
    digestOf(day, empty, [], { ...stack, stage: 'dev' }),
    digestOf(day, empty, [], { ...stack, region: 'us-east-1' }),
    digestOf(day, empty, [], { ...stack, account: { id: '123456789012', name: 'Production' } }),
    digestOf({ from: '2026-11-14', to: '2026-11-20' }, empty, [], stack),
  ].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a week is its days added up', () => {
  expect(daysUpTo('2026-03-02', 3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02'])
  const of = (published: number, title?: string): DayTally => ({
    lines: [{ detection: 'data/x', severity: 'low', ...(title && { title }), counts: { ...none, published } }],
    malformed: 1,
    summaries: 2,
  })
  const week = sumOfDays([of(1), of(2, 'alice read x'), of(4, 'bob read y')])
  expect(week).toEqual({
    lines: [{ detection: 'data/x', severity: 'low', title: 'alice read x', counts: { ...none, published: 7 } }],
    malformed: 3,
    summaries: 6,
  })
  const { headline } = digestOf({ from: '2026-11-14', to: '2026-11-20' }, week, [], stack)
  expect(headline).toBe('7 alerts from 2026-11-14 to 2026-11-20 in eu-west-1, stage prod: 7 low')
})

test('says what no e-mail brought, by the title of the first and how many were like it', async () => {
  const world = createWorld([detectionOf({ severity: 'low', groupBy: (e) => e.key })])
  await world.deliver(callNow())
  await world.deliver(callNow())
  const text = renderBulletin(await world.digest('2026-11-21')).messages.default
  expect(text).toMatch(
    /Low and information, .*:\n {2}low: alice called CreateUser \(identity\/example\), and 1 more like it/s,
  )
})

test('an event that cannot be read is counted once, however often it is brought', async () => {
  const world = createWorld([])
  const { tally } = world.memory
  for (let i = 0; i < 6; i++) await tally.addMalformed(1, 'the same')
  await tally.addMalformed(1, 'another')
  const text = renderBulletin(await world.digest('2026-11-21')).messages.default
  expect(text).toContain('2 events could not be read')
})
