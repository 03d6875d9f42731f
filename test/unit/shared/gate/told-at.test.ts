import { describe, expect, test } from 'vitest'
import type { Severity } from '../../../../shared/core/severity.ts'
import { callNow, createWorld, detectionOf, toldIn } from '../../../world.ts'

const tactics = {
  T1136: 'persistence',
  T1485: 'impact',
  T1552: 'credential-access',
  T1580: 'discovery',
  T1530: 'collection',
}
const severities = ['critical', 'high', 'medium', 'low'] as const
const detections = severities.flatMap((severity) =>
  Object.keys(tactics).map((technique) =>
    detectionOf({
      id: `identity/${severity}-${technique.toLowerCase()}`,
      pattern: { detail: { requestParameters: { severity: [severity], technique: [technique] } } },
      severity,
      title: (e) => String(e.request['what']),
      groupBy: (e) => String(e.request['what']),
      mitre: [technique],
    }),
  ),
)

/** In which second what is done, how grave it is, and to which end. */
type Act = readonly [second: number, severity: Severity, technique: keyof typeof tactics]

/** When messages go out, and what each tells; the sweeper comes in the middle of each minute. */
async function toldBy(acts: readonly Act[], minutes: number, settings = {}) {
  const world = createWorld(detections, { settings })
  const told: [second: number, ...acts: number[]][] = []
  for (let second = 0; second <= minutes * 60; second++) {
    for (const [i, [at, severity, technique]] of acts.entries())
      if (at === second) await world.deliver(callNow({ requestParameters: { what: `${i}`, severity, technique } }))
    if (second % 60 === 30) await world.sweep()
    for (const one of world.published.slice(told.length))
      told.push([second, ...toldIn(one).map(({ title }) => Number(title))])
    world.advance(1)
  }
  return told
}

describe('what is new in an incident is told', () => {
  test.each<[string, readonly Act[], readonly (readonly number[])[]]>([
    [
      'at once, a minute after the last message',
      [
        [0, 'high', 'T1136'],
        [61, 'high', 'T1485'],
      ],
      [
        [0, 0],
        [61, 1],
      ],
    ],
    [
      'a minute after the last message, where it comes sooner',
      [
        [0, 'high', 'T1136'],
        [40, 'high', 'T1485'],
      ],
      [
        [0, 0],
        [90, 1],
      ],
    ],
    [
      'a minute after the message at once that comes first',
      [
        [0, 'high', 'T1136'],
        [50, 'high', 'T1485'],
        [70, 'high', 'T1552'],
      ],
      [
        [0, 0],
        [70, 2],
        [210, 1],
      ],
    ],
    [
      'five minutes after the fourth message, where it is high',
      [
        [0, 'high', 'T1136'],
        [70, 'high', 'T1485'],
        [140, 'high', 'T1552'],
        [210, 'high', 'T1580'],
        [280, 'high', 'T1530'],
      ],
      [
        [0, 0],
        [70, 1],
        [140, 2],
        [210, 3],
        [570, 4],
      ],
    ],
    [
      'by the update after the fourth message, where it is medium, for a quarter of an hour',
      [
        [0, 'high', 'T1136'],
        [70, 'high', 'T1485'],
        [140, 'high', 'T1552'],
        [210, 'high', 'T1580'],
        [600, 'medium', 'T1530'],
        [2400, 'medium', 'T1530'],
      ],
      [
        [0, 0],
        [70, 1],
        [140, 2],
        [210, 3],
        [1050, 4],
        [2400, 5],
      ],
    ],
    [
      'at once where it is critical; what waits comes five minutes after that',
      [
        [0, 'high', 'T1136'],
        [10, 'high', 'T1136'],
        [20, 'critical', 'T1136'],
      ],
      [
        [0, 0],
        [20, 2],
        [450, 1],
      ],
    ],
  ])('%s', async (_, acts, expected) => {
    expect(await toldBy(acts, 60)).toEqual(expected)
  })
})

test('updates of what is low, which no e-mail brings, keep nothing waiting', async () => {
  const low = Array.from({ length: 20 }, (_, i) => [30 + i * 60, 'low', 'T1136'] as const)
  const told = await toldBy([[0, 'high', 'T1136'], ...low, [1200, 'high', 'T1485']], 25)
  expect(told.length).toBeGreaterThan(3)
  expect(told.find(([, ...named]) => named.includes(21))).toEqual([1200, 21])
})

describe('updates of an incident in which something comes each half minute', () => {
  const each = (severity: Severity): readonly Act[] =>
    Array.from({ length: 160 }, (_, i) => [i * 30, severity, 'T1136'] as const)

  test.each<[Severity, readonly number[]]>([
    ['high', [0, 390, 990, 1890, 3090, 4290]],
    ['medium', [0, 390, 990, 2190, 3390, 4590]],
  ])('of which each is %s come after so many seconds', async (severity, seconds) => {
    expect((await toldBy(each(severity), 80)).map(([second]) => second)).toEqual(seconds)
  })

  test('are not put off for more than ten minutes by what is critical', async () => {
    const acts = Array.from({ length: 12 }, (_, i) => [i * 240, 'critical', 'T1136'] as const)
    const told = await toldBy([[0, 'high', 'T1136'], [10, 'high', 'T1136'], ...acts.slice(1)], 60)
    const [, withIt] = told.find(([, ...named]) => named.includes(1)) ?? []
    expect(withIt).toBe(1)
    expect(told.find(([, ...named]) => named.includes(1))?.[0]).toBeLessThanOrEqual(750)
  })

  test('come by the times that the configuration gives', async () => {
    const told = await toldBy(each('high'), 80, { incidents: { updateMinutes: 10, quietMinutes: 60 } })
    expect(told.map(([second]) => second)).toEqual([0, 690, 1890, 3690])
  })
})
