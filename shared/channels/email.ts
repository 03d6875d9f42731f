import type { Alert } from '../core/alert.ts'
import { amount } from '../core/amount.ts'
import { durationInWords } from '../core/duration.ts'
import { type Account, accountNamed, unknownName } from '../core/event.ts'
import { type Addition, startOf } from '../core/incident.ts'
import { resourceTypeInWords } from '../core/resource.ts'
import { isSequence } from '../core/sequence.ts'
import { isAsGrave, type Severity } from '../core/severity.ts'
import type { RenderContext } from './channel.ts'
import { cleanText } from './clean-text.ts'
import { incidentPage } from './incident-page.ts'
import { headingToStop, stepLines, stepSections, stepsForIncident, withoutThose, withStop } from './steps.ts'
import { timesInWords } from './time.ts'
import { timelineOf } from './timeline.ts'
import { columns, labelled, wrap } from './wrap.ts'

const longestText = 1000

/** Plain text: SNS sends e-mail no other way. */
export function renderEmail(alert: Alert, { timeZone, stage }: RenderContext, others: readonly Alert[] = []): string {
  const { description, event } = alert
  const facts = [
    ['What', description.what],
    ['Who', description.who],
    ['From', description.from],
    ['Account', accountLine(event.account)],
    ['Region', event.region === unknownName ? undefined : event.region],
    ...(event.time === undefined ? [] : timesInWords(event.time, timeZone)).map((time, i) => [
      i === 0 ? 'When' : '',
      time,
    ]),
  ] as const
  const sections = [
    wrap(clean(alert.title), ''),
    addition(alert),
    steps(alert),
    wrap(clean(description.sequence?.sentence ?? description.sentence), ''),
    facts.flatMap(([label, value]) => (value === undefined ? [] : labelled(label, clean(value)))),
    quoted(event.kind === 'log-line' ? 'In full' : 'Details', description.lines ?? []),
    reasons(alert),
    ...advice(alert),
    ...othersTold(others, alert),
    ['Links', ...links(alert)],
    alert.notes.flatMap((note) => wrap(clean(`Note: ${note}`), '', '  ')),
    story(alert),
    reference(alert, others, stage),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Why it comes by itself, where its incident was told before. */
function addition({ soFar, severity, detection }: Alert): readonly string[] {
  if (soFar === undefined) return []
  const { addition, added, incident } = soFar
  if (addition === 'first') return []
  const { id, about, alerts, lastAt } = incident
  const minutes = Math.round((lastAt - startOf(incident)) / 60_000)
  const within = minutes < 1 ? '' : ` in ${durationInWords(minutes * 60_000)}`
  const news = addition === 'urgent' ? `this alert ${urgency(severity, detection.id)}` : newsOf(addition, added)
  return wrap(clean(`Incident ${id} (${about}, ${amount(alerts, 'alert')}${within}): ${news}.`), '')
}

function urgency(severity: Severity, detection: string): string {
  if (isSequence(detection)) return 'completes a sequence'
  return severity === 'critical' ? 'is critical' : 'is about Tocsin itself'
}

function newsOf(addition: Exclude<Addition, 'first' | 'urgent'>, added: readonly string[]): string {
  switch (addition) {
    case 'graver':
      return 'this is graver than all before'
    case 'again':
      return 'what was over is back'
    case 'ends':
      return 'this ends one of its alerts'
    case 'tactic':
      return `new in it: ${added.map((tactic) => tactic.replaceAll('-', ' ')).join(', ')} (ATT&CK)`
    case 'together':
      return 'told with what else this event says'
    case 'target':
      return `new in it: ${added.map(resourceTypeInWords).join(', ')}`
    default:
      return addition satisfies never
  }
}

/** The alerts that made a sequence whole. */
function steps({ description: { sequence } }: Alert): readonly string[] {
  if (sequence === undefined) return []
  return ['The steps of the sequence (UTC)', ...sequence.steps.flatMap((step) => wrap(clean(step), '  ', '    '))]
}

function story({ soFar }: Alert): readonly string[] {
  if (soFar === undefined || soFar.incident.alerts < 2) return []
  return ['The incident so far (UTC)', ...timelineOf(soFar.incident).flatMap((line) => wrap(clean(line), '  ', '    '))]
}

function clean(text: string): string {
  return cleanText(text, longestText)
}

function reasons({ why, falsePositives }: Alert): readonly string[] {
  const harmless = falsePositives.flatMap((reason) => wrap(clean(`Harmless if: ${reason}`), '  ', '    '))
  return why === '' && harmless.length === 0 ? [] : ['Why it matters', ...wrap(clean(why), '  '), ...harmless]
}

function accountLine(account: Account): string | undefined {
  return account.id === unknownName ? undefined : accountNamed(account)
}

/** Lines of a stack trace that are shown: the first ones say most, and of Python's the last. */
const mostLines = 24
const longestLine = 300

function quoted(heading: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const half = mostLines / 2
  const left = lines.length - mostLines
  const shown = left <= 0 ? lines : [...lines.slice(0, half), `(${left} lines left out)`, ...lines.slice(-half)]
  return [heading, ...shown.flatMap((line) => wrap(cleanText(line, longestLine), `  ${indentOf(line)}`))]
}

/** A trace's own, as far as it fits. */
function indentOf(line: string): string {
  return ' '.repeat(Math.min(8, line.replaceAll('\t', '    ').search(/\S|$/)))
}

/** What more there is, the page of the incident shows. */
const mostOthers = 10

function othersTold(others: readonly Alert[], lead: Alert): readonly (readonly string[])[] {
  const left = others.length - mostOthers
  const shown = others.slice(0, mostOthers).map((other) => alsoTold(other, lead))
  return left > 0 ? [...shown, [`And ${amount(left, 'other alert')} on the same event, by their IDs below.`]] : shown
}

/** What else the event says, with the steps that do not stand above; of what says nothing new and is not grave, the title. */
function alsoTold(other: Alert, lead: Alert): readonly string[] {
  const title = wrap(clean(`Also [${other.severity}]: ${other.title}`), '', '  ')
  if (other.soFar?.addition === 'together' && !isAsGrave(other.severity, 'high')) return title
  const stop = stepsForIncident(lead)
  const steps = withoutThose(other.respond, [...lead.respond, ...stop], stop.length > 0)
  return [...title, ...(other.why === '' ? [] : wrap(clean(other.why), '  ')), ...steps.flatMap(stepLines)]
}

/** What stops the actor stands together, and is not said twice. */
function advice(alert: Alert): readonly (readonly string[])[] {
  const steps = stepsForIncident(alert)
  const stop = { heading: headingToStop(alert.soFar?.incident.actor?.name ?? '', alert.event.account.id), steps }
  const advice = [{ heading: 'What to do', steps: withoutThose(alert.respond, steps, steps.length > 0) }]
  return stepSections(withStop(alert.severity, stop, advice))
}

function links({ description, detection }: Alert): readonly string[] {
  const documentation = detection.references.map((url) => ({ label: 'Documentation', url }))
  return [...description.links, ...documentation].flatMap(({ label, url }) => [
    ...wrap(`${clean(label)}:`, '  '),
    `  ${url}`,
  ])
}

function reference(
  { id, severity, detection, event, soFar }: Alert,
  others: readonly Alert[],
  stage: string | undefined,
): readonly string[] {
  const parts = [
    `Alert ${id} (${severity})`,
    `detection ${detection.id}`,
    ...others.map((other) => `alert ${other.id} (${other.severity}), detection ${other.detection.id}`),
    ...(soFar === undefined ? [] : [`incident ${soFar.incident.id}`]),
    ...(event.id === undefined ? [] : [`event ${event.id}`]),
  ]
  const page = soFar === undefined ? [] : incidentPage(soFar.incident, stage)
  return ['-'.repeat(columns), ...wrap(clean(parts.join(', ')), ''), ...page]
}
