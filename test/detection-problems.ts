import type { Said } from '../deploy/statement-problems.ts'
import { cleanText } from '../shared/channels/clean-text.ts'
import { familyOf } from '../shared/core/alert.ts'
import type { Detection } from '../shared/core/detection.ts'
import { isJsonObject, type JsonObject } from '../shared/core/json.ts'
import type { Notification } from '../shared/core/notification.ts'
import type { Severity } from '../shared/core/severity.ts'
import { createMatcher } from '../shared/judging/match-detections.ts'
import { raiseAlerts } from '../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../shared/transports/eventbridge.ts'
import { type Examples, payloadsOf } from './examples.ts'
import { runExample } from './run.ts'

/*
 * What is wrong with a detection, each in a sentence that says what to do. test/corpus/ holds all detections against
 * them, and `npm run try` one.
 */

/** What its alerts on the examples that fire say. */
export async function saidOn(detection: Detection, { fires }: Examples): Promise<readonly Said[]> {
  const runs = await Promise.all(fires.map((example) => runExample(detection, example)))
  return runs.flatMap(({ published }) => published.map(alertIn))
}

export function exampleProblems({ id }: Detection, { fires, silent }: Examples): readonly string[] {
  return [
    ...(fires.length > 0 ? [] : ['fires: add an event that fires']),
    ...(silent.length > 0 ? [] : ['silent: add a near miss, an event that looks much like one that fires']),
    ...(silent.every(({ because }) => because.length > 0) ? [] : ['silent: say because of what']),
  ].map((problem) => `detections/${id}.examples.ts: ${problem}`)
}

/** Whether it fires on its examples, once and with their titles. */
export async function firingProblems(detection: Detection, { fires }: Examples): Promise<readonly string[]> {
  const problems: string[] = []
  for (const [i, example] of fires.entries()) {
    const { results, published } = await runExample(detection, example)
    const broken = results.flatMap(({ failed, malformed }) => [
      ...failed.map(({ what, error }) => `${what}: ${String(error)}`),
      ...malformed.map(({ where, reason }) => `${where} ${reason}`),
    ])
    const said = published.map(alertIn)
    problems.push(
      ...broken.map((problem) => `fires[${i}]: the event cannot be handled: ${problem}`),
      ...titleProblems(
        said.map(({ title }) => title),
        cleanText(example.title, 1000),
      ).map((problem) => `fires[${i}]: ${problem}`),
      ...said
        .flatMap((alert) => alertProblems(detection, alert, example.severity))
        .map((problem) => `fires[${i}]: ${problem}`),
    )
  }
  return problems.map((problem) => `detections/${detection.id}.examples.ts: ${problem}`)
}

function titleProblems(titles: readonly string[], expected: string): readonly string[] {
  const gaps = /undefined|\[object|NaN/.test(expected) ? [`the title "${expected}" lacks a value`] : []
  if (titles.length === 0) return [...gaps, `it does not fire; the title should be "${expected}"`]
  if (titles.length > 1) return [...gaps, `it fires ${titles.length} times, and should once: ${titles.join('; ')}`]
  return titles[0] === expected ? gaps : [...gaps, `its title is "${titles[0]}", and the example says "${expected}"`]
}

function alertProblems(detection: Detection, alert: AlertJson, severity: string | undefined): readonly string[] {
  const isSilentOnDuty = alert.respond.length === 0 && detection.closes === undefined
  const asksWho = detection.on === 'api-call' && JSON.stringify(alert.respond).includes('Find who did it')
  return [
    ...(severity === undefined || severity === alert.severity
      ? []
      : [`its severity is ${alert.severity}, and the example says ${severity}`]),
    ...alert.notes.filter((note) => note.includes('could not')),
    ...(isSilentOnDuty ? ['respond is empty: say what to do'] : []),
    ...(asksWho ? ['the call says who made it: take otherCalls in place of findCallOn'] : []),
  ]
}

export async function silenceProblems(detection: Detection, { silent }: Examples): Promise<readonly string[]> {
  const problems: string[] = []
  for (const [i, example] of silent.entries()) {
    const { results, published } = await runExample(detection, example)
    problems.push(
      ...published.map((each) => `silent[${i}]: it says "${alertIn(each).title}", though ${example.because}`),
      ...results
        .flatMap(({ failed, malformed }) => [...failed, ...malformed])
        .map((each) => `silent[${i}]: ${JSON.stringify(each)}`),
    )
  }
  return problems.map((problem) => `detections/${detection.id}.examples.ts: ${problem}`)
}

/** What root does is told as root's, too; one call may silence Tocsin's own alarms and others. */
const speaksBesideOthers = new Set([
  'identity/root-api-call',
  'identity/root-reading',
  'audit-trail/own-alarm-silenced',
])

/** Finds events of which two detections of `all` tell at once. */
export function doubleFinder(all: readonly Detection[]): (events: readonly JsonObject[]) => readonly string[] {
  const match = createMatcher(all)
  const deps = { match, accountName: () => undefined, severityOf: () => undefined }
  return (events) =>
    events.flatMap((event) => {
      const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: '', account: '' })
      const alerts = envelopes
        .flatMap((envelope) => raiseAlerts(envelope, deps))
        .filter(({ firstSeen, detection: { id, window, onlyCloses } }) => {
          // One event may end several alerts.
          if (onlyCloses) return false
          return firstSeen === undefined && window.threshold === 1 && !speaksBesideOthers.has(id)
        })
      return alerts.length > 1 ? [doubleInWords(alerts.map(({ detection: { id }, title }) => ({ id, title })))] : []
    })
}

function doubleInWords(told: readonly { readonly id: string; readonly title: string }[]): string {
  const own = told.find(({ id }) => familyOf(id) === 'custom')
  const other = told.find(({ id }) => id !== own?.id)
  const way =
    own === undefined
      ? 'narrow one of them'
      : `narrow detections/${own.id}, or let it say replaces: '${other?.id}', so that it alone tells of this`
  return `One act is told ${told.length} times: ${told.map(({ id, title }) => `${id} says "${title}"`).join(', ')}; ${way}.`
}

export function firingEvents({ fires }: Examples): readonly JsonObject[] {
  return fires.flatMap((example) => payloadsOf(example)).filter(isJsonObject)
}

interface AlertJson {
  readonly title: string
  readonly summary: string
  readonly severity: Severity
  readonly notes: readonly string[]
  readonly why: string
  readonly respond: readonly { readonly do: string; readonly run?: string }[]
  readonly falsePositives: readonly string[]
}

/** What a message says to programs. */
export function alertIn({ messages }: Notification): AlertJson {
  return JSON.parse(messages['sqs'] ?? '{}')
}
