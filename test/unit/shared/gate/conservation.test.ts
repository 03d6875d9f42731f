import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store, Write } from '../../../../shared/gate/store.ts'
import { logLines, session, user } from '../../../events.ts'
import { createMortal } from '../../../mortal.ts'
import { alertsIn, callNow, createWorld, detectionOf, jsonOf, sequenceOf } from '../../../world.ts'

const calls = (...eventName: string[]) => ({ detail: { eventName } })
const detections = [
  detectionOf({ id: 'identity/a', pattern: calls('A'), severity: 'high', mitre: ['T1136'] }),
  detectionOf({
    id: 'identity/b',
    pattern: calls('B', 'A'),
    severity: 'medium',
    mitre: ['T1580'],
    title: (e) => `b ${e.request['n']}`,
  }),
  detectionOf({ id: 'identity/c', pattern: calls('C'), severity: 'high', mitre: ['T1485'] }),
  detectionOf({
    id: 'identity/d',
    pattern: calls('D', 'C'),
    severity: 'critical',
    mitre: ['T1552'],
    window: { minutes: 5 },
  }),
  detectionOf({ id: 'identity/e', pattern: calls('E', 'D'), severity: 'low' }),
  detectionOf({ id: 'identity/f', pattern: calls('F'), severity: 'medium', window: { minutes: 10, threshold: 3 } }),
  detectionOf({ id: 'identity/g', pattern: calls('G'), severity: 'medium', closes: 'identity/c', onlyCloses: true }),
]
const sequences = [sequenceOf({ steps: [{ of: ['identity/a'] }, { of: ['identity/e'] }] })]
const actors = [user('alice'), session('Deploy', 'one'), session('Deploy', 'two')]

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('call' as const),
      events: fc.array(
        fc.record({ name: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), n: fc.nat(1), actor: fc.nat(2) }),
        { minLength: 1, maxLength: 4 },
      ),
      isAtOnce: fc.boolean(),
      isBusy: fc.boolean(),
      killAt: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 3 }),
      isAfter: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(30) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sweep' as const),
      twice: fc.boolean(),
      killAt: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined, freq: 3 }),
      isAfter: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      seconds: fc.constantFrom(1, 10, 14, 31, 45, 61, 120, 700),
    }),
  },
)

interface Killing {
  readonly killAt: number | undefined
  readonly isAfter: boolean
}

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

interface Play {
  /** Whether acts are killed where they say so. */
  readonly mayCrash?: boolean
  /** Whether few messages may go out, and incidents are busy where acts say so. */
  readonly isFlooded?: boolean
}

/** A world, what was sent to it and what came of it. */
function createStage({ mayCrash = false, isFlooded = false }: Play) {
  const fate = createMortal()
  const incidents = { areBusy: false }
  const world = createWorld(detections, {
    sequences,
    wrapStore: (store: Store) => {
      const whole = fate.wrapStore(store)
      return {
        ...whole,
        writeAll: async (writes: readonly Write[]) => {
          const place = writes.findIndex(({ key }) => key.pk.startsWith('incident#'))
          return incidents.areBusy && place >= 0 ? [place] : await whole.writeAll(writes)
        },
      }
    },
    ...(isFlooded && { settings: { flood: { burst: 3, secondsPerMessage: 30 } } }),
    publish: () => fate.through(async () => {}),
    gate: { sleep: async () => void (await Promise.resolve()) },
  })
  const raised = new Map<string, string>()
  const payloads: unknown[] = []
  const steps: { readonly name: string; readonly who: string; readonly at: number }[] = []
  let undone: unknown[] = []
  let kills = 0

  const deliver = async (payload: unknown) => {
    const { published, held, failed } = await world.deliver(payload)
    for (const one of published) raised.set(one.alert, `told ${one.detection}`)
    for (const one of held) if (!raised.has(one.alert)) raised.set(one.alert, `${one.detection}: ${one.reason}`)
    if (failed.length > 0) undone.push(payload)
  }
  /** Returns whether it was killed. */
  const dying = async ({ killAt, isAfter }: Killing, does: () => Promise<unknown>) => {
    if (mayCrash && killAt !== undefined) fate.killAt(killAt, isAfter)
    await does().catch((error: unknown) => {
      if (!mayCrash) throw error
    })
    const wasKilled = fate.live()
    if (wasKilled) kills++
    return wasKilled
  }
  const call = async (one: Extract<Act, { kind: 'call' }>) => {
    const events = one.events.map(({ name, n, actor }) =>
      callNow({
        eventName: name,
        requestParameters: { n },
        userIdentity: actors[actor] ?? user('alice'),
        eventTime: world.now.toISOString(),
      }),
    )
    for (const { name, actor } of one.events)
      steps.push({ name, who: actor === 0 ? 'alice' : 'role Deploy', at: world.now.getTime() })
    const lines = events.map(({ detail }) => JSON.stringify(detail))
    const mine = one.isAtOnce ? events : [logLines('aws-cloudtrail-logs', lines)]
    payloads.push(...mine)
    incidents.areBusy = isFlooded && one.isBusy
    if (await dying(one, () => Promise.all(mine.map(deliver)))) undone.push(...mine)
    incidents.areBusy = false
  }
  return {
    world,
    raised,
    steps,
    kills: () => kills,
    async perform(one: Act) {
      if (one.kind === 'wait') world.advance(one.seconds)
      if (one.kind === 'sweep')
        await dying(one, () => Promise.all([world.sweep(), ...(one.twice ? [world.sweep()] : [])]))
      if (one.kind === 'again' && payloads.length > 0) await deliver(payloads[one.which % payloads.length])
      if (one.kind === 'call') await call(one)
    },
    /** AWS delivers again what failed. */
    async deliverUndone() {
      for (let i = 0; i < 6 && undone.length > 0; i++) {
        world.advance(61)
        const again = undone
        undone = []
        for (const payload of again) await deliver(payload)
      }
      expect(undone).toEqual([])
    },
  }
}

async function play(acts: readonly Act[], how: Play = {}) {
  const { world, raised, steps, kills, perform, deliverUndone } = createStage(how)
  for (const one of acts) await perform(one)
  await deliverUndone()
  await world.sweepUntilQuiet()
  const named = new Map<string, number>()
  for (const message of world.published) {
    const { id, also = [], titles = [] } = jsonOf(message)
    const ids = [
      id,
      ...also.map((other: { id: string }) => other.id),
      ...titles.flatMap((t: { alerts?: string[] }) => t.alerts ?? []),
    ]
    for (const one of ids) named.set(one, (named.get(one) ?? 0) + 1)
  }
  const lines = [
    ...(await world.memory.tally.of('2026-11-21')).lines,
    ...(await world.memory.tally.of('2026-11-22')).lines,
  ]
  const counts = lines.map(({ counts }) => Object.values(counts).reduce((a, b) => a + b, 0)).reduce((a, b) => a + b, 0)
  const whole = ['alice', 'role Deploy'].filter((name) => {
    const of = steps.filter(({ who }) => who === name)
    return of.some(
      (a) => a.name === 'A' && of.some((e) => 'DE'.includes(e.name) && e.at >= a.at && e.at - a.at < 3_600_000),
    )
  })
  const subjects = world.published.map(({ messages }) => messages.default).join('\n')
  const untoldSequences = whole.filter((name) => !subjects.includes(`${name} did both`))
  return { world, raised, named, counts, untoldSequences, kills: kills() }
}

const isSilent = (reason: string): boolean => /too few|no open alert|was usual/.test(reason)

function check({ raised, named, untoldSequences }: Awaited<ReturnType<typeof play>>, most: number) {
  const lost = [...raised].filter(([id, why]) => !named.has(id) && !isSilent(why))
  expect(lost).toEqual([])
  expect(untoldSequences).toEqual([])
  const often = [...named].filter(([id, times]) => id.startsWith('T-') && times > most)
  expect(often).toEqual([])
}

test('each alert is told once, or named by an update once, and the digest adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const played = await play(acts)
      check(played, 1)
      expect(played.counts).toBe(played.raised.size)
    }),
    { numRuns: 25 },
  )
}, 300_000)

test('each alert is told or named, whoever is killed, and no more often than once and once for each that was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const played = await play(acts, { mayCrash: true })
      check(played, 1 + played.kills)
    }),
    { numRuns: 25 },
  )
}, 300_000)

test('in a flood, and where an incident is busy, each alert is told, named or counted once, and the digest adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const { world, raised, counts } = await play(acts, { isFlooded: true })
      const told = [...raised].filter(([, why]) => !isSilent(why))
      expect(world.published.map(alertsIn).reduce((a, b) => a + b, 0)).toBe(told.length)
      expect(counts).toBe(raised.size)
    }),
    { numRuns: 25 },
  )
}, 300_000)
