import type { Alert } from '../core/alert.ts'
import { amount } from '../core/amount.ts'
import type { Step } from '../core/detection.ts'
import { durationInWords } from '../core/duration.ts'
import { type Account, accountInWords, unknownName } from '../core/event.ts'
import type { IncidentSoFar } from '../core/incident.ts'
import { resourceTypeInWords } from '../core/resource.ts'
import { isAsGrave } from '../core/severity.ts'
import type { RenderContext } from './channel.ts'
import { cleanText } from './clean-text.ts'
import { commandLeftOut, commandLines, isShowable } from './command.ts'
import { timesInWords } from './time.ts'
import { timelineOf } from './timeline.ts'
import { columns, wrap } from './wrap.ts'

const longestText = 1000
const labelWidth = 9

/** Plain text: SNS sends e-mail no other way. */
export function renderEmail(alert: Alert, { timeZone }: RenderContext, others: readonly Alert[] = []): string {
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
    wrap(clean(description.sentence), ''),
    facts.flatMap(([label, value]) => (value === undefined ? [] : wrap(clean(value), label.padEnd(labelWidth)))),
    quoted(description.lines ?? []),
    reasons(alert),
    steps(alert),
    ...others.map((other) => alsoTold(other, alert)),
    ['Links', ...links(alert)],
    alert.notes.flatMap((note) => wrap(clean(`Note: ${note}`), '', '  ')),
    story(alert),
    reference(alert, others),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Why it comes by itself, where its incident was told before. */
function addition({ soFar }: Alert): readonly string[] {
  if (soFar === undefined || soFar.addition === 'first') return []
  const { incident } = soFar
  const since = `${amount(incident.alerts, 'alert')} in ${durationInWords(Math.round((incident.lastAt - incident.openedAt) / 60_000) * 60_000)}`
  return wrap(clean(`Incident ${incident.id} (${incident.about}, ${since}): ${newsOf(soFar)}.`), '')
}

function newsOf({ addition, added }: IncidentSoFar): string {
  switch (addition) {
    case 'first':
      return 'this is how it began'
    case 'urgent':
      return 'this never waits'
    case 'graver':
      return 'this is graver than all before'
    case 'again':
      return 'what was over is back'
    case 'ends':
      return 'this is over'
    case 'tactic':
      return `new in it: ${added.map((tactic) => tactic.replaceAll('-', ' ')).join(', ')}, as ATT&CK calls it`
    case 'together':
      return 'told with what else this event says'
    case 'target':
      return `new in it: ${added.map(resourceTypeInWords).join(', ')}`
    default:
      return addition satisfies never
  }
}

function story({ soFar }: Alert): readonly string[] {
  if (soFar === undefined || soFar.incident.alerts < 2) return []
  return ['The incident so far', ...timelineOf(soFar.incident).flatMap((line) => wrap(clean(line), '  ', '    '))]
}

function clean(text: string): string {
  return cleanText(text, longestText)
}

function reasons({ why, falsePositives }: Alert): readonly string[] {
  const harmless = falsePositives.flatMap((reason) => wrap(clean(`Harmless if: ${reason}`), '  ', '    '))
  return why === '' && harmless.length === 0 ? [] : ['Why it matters', ...wrap(clean(why), '  '), ...harmless]
}

function accountLine({ id, name }: Account): string | undefined {
  if (id === unknownName) return undefined
  return name === id ? id : accountInWords({ id, name })
}

/** Lines of a stack trace that are shown: the first ones say most, and of Python's the last. */
const mostLines = 24
const longestLine = 300

function quoted(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const half = mostLines / 2
  const left = lines.length - mostLines
  const shown = left <= 0 ? lines : [...lines.slice(0, half), `(${left} lines left out)`, ...lines.slice(-half)]
  return ['In full', ...shown.flatMap((line) => wrap(cleanText(line, longestLine), `  ${indentOf(line)}`))]
}

/** A trace's own, as far as it fits. */
function indentOf(line: string): string {
  return ' '.repeat(Math.min(8, line.replaceAll('\t', '    ').search(/\S|$/)))
}

/** What else the event says, with the steps that do not stand above; of what says nothing new and is not grave, the title. */
function alsoTold(other: Alert, lead: Alert): readonly string[] {
  const title = wrap(clean(`Also [${other.severity}]: ${other.title}`), '', '  ')
  if (other.soFar?.addition === 'together' && !isAsGrave(other.severity, 'high')) return title
  const texts = lead.respond.map(textOf)
  const respond = other.respond.filter((step) => !texts.includes(textOf(step)))
  return [...title, ...(other.why === '' ? [] : wrap(clean(other.why), '  ')), ...respond.flatMap(stepLines)]
}

function textOf(step: Step): string {
  return typeof step === 'string' ? step : step.do
}

function steps({ respond }: Alert): readonly string[] {
  if (respond.length === 0) return []
  const hasCommand = respond.some((step) => typeof step !== 'string' && isShowable(step.run))
  const shell = hasCommand ? ['  Commands are written for a POSIX shell, as sh, bash or zsh.'] : []
  return ['What to do', ...respond.flatMap(stepLines), ...shell]
}

function stepLines(step: Step, index: number): readonly string[] {
  const number = `  ${index + 1}. `
  if (typeof step === 'string') return wrap(clean(step), number)
  const indent = ' '.repeat(number.length)
  const command = isShowable(step.run) ? commandLines(step.run, indent) : wrap(commandLeftOut, indent)
  return [...wrap(clean(step.do), number), ...command]
}

function links({ description, detection }: Alert): readonly string[] {
  const documentation = detection.references.map((url) => ({ label: 'Documentation', url }))
  return [...description.links, ...documentation].flatMap(({ label, url }) => [
    ...wrap(`${clean(label)}:`, '  '),
    `  ${url}`,
  ])
}

function reference({ id, severity, detection, event, soFar }: Alert, others: readonly Alert[]): readonly string[] {
  const parts = [
    `Alert ${id} (${severity})`,
    `detection ${detection.id}`,
    ...others.map((other) => `alert ${other.id} (${other.severity}), detection ${other.detection.id}`),
    ...(soFar === undefined ? [] : [`incident ${soFar.incident.id}`]),
    ...(event.id === undefined ? [] : [`event ${event.id}`]),
  ]
  return ['-'.repeat(columns), ...wrap(clean(parts.join(', ')), '')]
}
