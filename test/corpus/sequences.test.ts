import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { sequences as all, shipped } from '../../detections/sequences/index.ts'
import { subjectText } from '../../shared/channels/subject.ts'
import type { Alert } from '../../shared/core/alert.ts'
import { alertId, eventKey } from '../../shared/core/ids.ts'
import { at, isJsonObject } from '../../shared/core/json.ts'
import { byActor, type Sequence, type SequenceStep } from '../../shared/core/sequence.ts'
import { isAsGrave } from '../../shared/core/severity.ts'
import { createMemoryStore } from '../../shared/gate/memory-store.ts'
import { createSequences } from '../../shared/gate/sequences.ts'
import { documentedSequences, examplesOf } from '../corpus.ts'
import { session } from '../events.ts'
import { payloadsOf } from '../examples.ts'
import { raisedAlerts } from '../raised-alerts.ts'
import { eventsOf, inOneAccount, sequenceExamples } from '../sequence-examples.ts'
import { sequenceExampleProblems, shippedProblems } from '../sequence-problems.ts'
import { createWorld, toldIn } from '../world.ts'

const start = new Date('2026-11-21T14:00:00Z')

test('every sequence has an example, and every example is of one', () => {
  expect(Object.keys(sequenceExamples).sort()).toEqual(shipped.map(({ id }) => id).sort())
})

test('every file of detections/sequences/ that defines one is listed', () => {
  const folder = fileURLToPath(new URL('../../detections/sequences/', import.meta.url))
  const defining = globSync('*.ts', { cwd: folder }).filter((file) =>
    readFileSync(`${folder}${file}`, 'utf8').includes('export default defineSequence('),
  )
  expect(defining.map((file) => `sequences/${file.replace('.ts', '')}`).sort()).toEqual(
    shipped.map(({ id }) => id).sort(),
  )
})

test('there are at least 21', () => {
  expect(shipped.length).toBeGreaterThanOrEqual(21)
})

describe.each(shipped.map((sequence) => [sequence.id, sequence] as const))('%s', (id, sequence) => {
  const { title, steps } = sequenceExamples[id] ?? { title: '', steps: [] }

  test('is made of detections that there are', () => {
    const known = new Set(detections.map((detection) => detection.id))
    expect(sequence.steps.flatMap(({ of }) => of).filter((step) => !known.has(step))).toEqual([])
  })

  test('can be made whole by the examples of each of its detections', async () => {
    for (const [place, step] of sequence.steps.entries())
      for (const detection of step.of) {
        const fits = await fittingAlert(step, detection)
        expect(fits, `no example of ${detection} raises an alert that is step ${place}`).toBeDefined()
        if (fits !== undefined && !step.absent) expect(await isCompleted(sequence, place, fits), detection).toBe(true)
      }
  })

  test('is told by its title, as grave as it says, when its last step comes', async () => {
    const told = await toldOf(await eventsOf(steps, start))
    const severities = told.filter((one) => one.title === title).map(({ severity }) => severity)
    expect([...new Set(severities)]).toEqual([sequence.severity])
  })

  test('is not told of its last step alone', async () => {
    const told = await toldOf(await eventsOf(steps.slice(-1), start))
    expect(told.filter((one) => one.title === title)).toEqual([])
  })

  test('is told by a Subject that says all of it', () => {
    expect(subjectText([`[${sequence.severity.toUpperCase()}]`, ' Production: '], title)).not.toMatch(/\.{3}$/)
  })

  test('says what to do, and when it is harmless', async () => {
    const { stated } = sequence.detectionFor('api-call', 'alice')
    expect(stated.why).toMatch(/^[A-Z].{10,200}\.$/)
    expect(stated.falsePositives?.every((one) => /^[A-Z].*\.$/.test(one))).toBe(true)
    expect(stated.falsePositives).not.toEqual([])
    expect(sequence.detectionFor('api-call', 'alice').references.join()).toMatch(
      /^https:\/\/docs\.aws\.amazon\.com\/\S+$/,
    )
  })
})

test('npm run try says where one has no example, and where its example is told otherwise', async () => {
  const [first] = shipped
  if (first === undefined) return expect.fail('there are none')
  expect(await shippedProblems(first, detections)).toEqual([])
  expect(await shippedProblems({ ...first, id: 'sequences/unheard-of' }, detections)).toEqual([
    'sequences/unheard-of has no example: write one into test/sequence-examples.ts',
  ])
  const [step] = first.steps
  expect(await shippedProblems({ ...first, steps: [step, { of: ['custom/nothing'] }] }, detections)).toEqual([
    `${first.id} is not told: none of its events raises an alert of step 2 (custom/nothing)`,
  ])
})

test('your own are told as their examples say', async () => {
  for (const checked of documentedSequences) expect(await sequenceExampleProblems(checked, detections)).toEqual([])
}, 60_000)

test('what is below its threshold is no step', async () => {
  const { title, steps } = sequenceExamples['sequences/denied-then-more-power'] ?? { title: '', steps: [] }
  const events = await eventsOf(steps, start)
  expect((await toldOf([...events.slice(0, 3), ...events.slice(-1)])).filter((one) => one.title === title)).toEqual([])
})

const raised = new Map<string, readonly Alert[]>()

async function alertsOf(id: string): Promise<readonly Alert[]> {
  const known = raised.get(id)
  const detection = detections.find((each) => each.id === id)
  if (known !== undefined || detection === undefined) return known ?? []
  const { fires } = await examplesOf(detection)
  const payloads = fires.flatMap(payloadsOf).map((payload) => (isJsonObject(payload) ? inOneAccount(payload) : payload))
  const alerts = raisedAlerts([...payloads, ...payloads.flatMap(byRole)], [detection])
  raised.set(id, alerts)
  return alerts
}

/** Examples are mostly of users; what a user may do, a role may. */
function byRole(payload: unknown): readonly unknown[] {
  const detail = isJsonObject(payload) ? payload['detail'] : undefined
  if (!isJsonObject(payload) || !isJsonObject(detail) || at(detail, 'userIdentity', 'type') !== 'IAMUser') return []
  return [{ ...payload, detail: { ...detail, userIdentity: session('Deploy', 'bob') } }]
}

async function fittingAlert(
  { by = byActor, distinct, atLeast = 'information' }: SequenceStep,
  detection: string,
): Promise<Alert | undefined> {
  return (await alertsOf(detection)).find(
    ({ event, inHand }) =>
      isAsGrave(inHand, atLeast) &&
      by(event).length > 0 &&
      (distinct === undefined || distinct.values(event).length > 0),
  )
}

/** Whether such alerts, one a minute, complete it with their last; what the examples' things are called counts as the same. */
async function isCompleted(sequence: Sequence, place: number, alert: Alert): Promise<boolean> {
  const anything = { ...sequence, steps: renamed(sequence.steps) }
  const { advance } = createSequences(
    createMemoryStore(() => start),
    () => start,
    [anything],
  )
  const alerts: Alert[] = []
  for (const [i, step] of sequence.steps.entries()) {
    const one = i === place ? alert : await fittingAlert(step, step.of[0])
    for (let times = 0; one !== undefined && !step.absent && times < (step.times ?? 1); times++) alerts.push(one)
  }
  const completed: boolean[] = []
  for (const [i, one] of alerts.entries()) {
    const time = new Date(start.getTime() - (alerts.length - i) * 60_000)
    const event = { ...one.event, time, key: eventKey(`${i}`) }
    completed.push((await advance({ ...one, event, id: alertId(`T-00000-00000-0000${i}`) })).length > 0)
  }
  return completed.lastIndexOf(true) === alerts.length - 1 && !completed.slice(0, -1).includes(true)
}

function renamed([first, ...others]: Sequence['steps']): Sequence['steps'] {
  const rename = (step: SequenceStep): SequenceStep => ({
    ...step,
    by: (event) => ((step.by ?? byActor)(event).length > 0 ? ['it'] : []),
    ...(step.distinct && { distinct: { ...step.distinct, values: (event) => [event.key] } }),
  })
  return [rename(first), ...others.map(rename)]
}

async function toldOf(events: readonly unknown[]) {
  const world = createWorld(detections, { sequences: all, start: new Date('2026-11-21T15:00:00Z') })
  for (const event of events) await world.deliver(event)
  await world.sweepUntilQuiet()
  return world.published.flatMap(toldIn)
}
