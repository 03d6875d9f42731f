import { expect, test } from 'vitest'
import { renderBulletin } from '../../../../shared/channels/bulletin.ts'
import { type DayTally, daysUpTo } from '../../../../shared/gate/tally.ts'
import { digestOf, sumOfDays } from '../../../../shared/telling/digest.ts'
import { callNow, createWorld, detectionOf } from '../../../world.ts'

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
  expect(subject).toBe(
    '[INFORMATION] Production: 11 alerts on 2026-11-20: 3 critical, 8 high, in eu-west-1, stage prod',
  )
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
  expect(headline).toBe('7 alerts from 2026-11-14 to 2026-11-20: 7 low, in eu-west-1, stage prod')
})

test('says what no e-mail brought, by the title of the first and how many were like it', async () => {
  const world = createWorld([detectionOf({ severity: 'low', groupBy: (e) => e.key })])
  await world.deliver(callNow())
  await world.deliver(callNow())
  await world.sweepUntilQuiet()
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

test('its headline is the sum of its severities, and what was held back stands beside it', () => {
  const lines = [
    {
      detection: 'data/x',
      severity: 'medium',
      counts: { ...none, published: 3, counted: 6, muted: 1, below: 5, usual: 2 },
    },
    { detection: 'identity/x', severity: 'low', counts: { ...none, published: 4, allowed: 3 } },
  ]
  const { headline, paragraphs } = digestOf(day, { ...empty, lines }, [], stack)
  expect(headline).toBe('14 alerts on 2026-11-20: 10 medium, 4 low, in eu-west-1, stage prod')
  expect(paragraphs[1]).toContain('14 alerts, and 10 held back:')
})

test('an account without a name is named once', () => {
  const account = { id: '111122223333', name: '111122223333' }
  const lines = [{ detection: 'data/x', severity: 'low', counts: { ...none, published: 1 } }]
  const { paragraphs } = digestOf(day, { ...empty, lines }, [], { ...stack, account })
  expect(paragraphs[0]).toEqual(['Account 111122223333, region eu-west-1, stage prod.'])
})

test('a mute that it suggests is a narrow one, and none is about root or what is grave', () => {
  const of = (detection: string, severity: string) => ({ detection, severity, counts: { ...none, published: 9 } })
  const lines = [
    of('identity/root-console-login-failed', 'medium'),
    of('identity/console-login-failed', 'medium'),
    of('data/x', 'high'),
    of('logs/error-line', 'medium'),
  ]
  const text = renderBulletin(digestOf(day, { ...empty, lines }, [], stack)).messages.default
  expect(text.match(/--detection .*/g)).toEqual([
    '--detection identity/console-login-failed --actor ARN \\',
    '--detection logs/error-line --resource NAME \\',
  ])
})
