import { cleanText } from '../../shared/channels/clean-text.ts'
import { commandLeftOut, commandLines } from '../../shared/channels/command.ts'
import { timelineOf } from '../../shared/channels/timeline.ts'
import { columns, wrap } from '../../shared/channels/wrap.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import type { Story } from '../../shared/gate/stories.ts'
import { adviceOn, type IncidentView, spanOf, type WholeStep } from './incident-view.ts'

/** A terminal shows this much of a story; the page has all of it. */
const mostInTimeline = 60
const mostAlerts = 40

/** An incident for a terminal, as the e-mails are written. */
export function toText(view: IncidentView): string {
  const { headline, stories } = view
  const alerts = stories.slice(0, mostAlerts).map(alertLines)
  const left = stories.length - alerts.length
  const sections = [
    wrap(headline, ''),
    facts(view),
    ['Timeline', ...timeline(view)],
    ...adviceOn(view).map((advice) => [...wrap(advice.heading, ''), ...steps(advice.steps)]),
    ...alerts,
    left > 0 ? [`(${left} more: --html FILE writes all of them)`] : [],
    ['All alerts', ...wrap(stories.map(({ alert }) => alert).join(' '), '  ')],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function facts({
  id,
  who,
  from,
  account,
  region,
  startedAt,
  endedAt,
  tactics,
  others,
  same,
}: IncidentView): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Incident', id],
    ...inLines('Who', who),
    ...inLines('From', from),
    ['Account', account],
    ['Region', region],
    ['When', spanOf(startedAt, endedAt)],
    ['Tactics', tactics.length === 0 ? '' : `${tactics.join(', ')} (ATT&CK)`],
    ['Counted', same === 0 ? '' : `${same} more, which said the same`],
    ['Not here', others === 0 ? '' : `${others} of its alerts, of which nothing was kept`],
  ]
  return rows.flatMap(([label, text]) => (text === '' ? [] : wrap(text, label.padEnd(10))))
}

function inLines(label: string, texts: readonly string[]): readonly (readonly [string, string])[] {
  return texts.map((text, i) => [i === 0 ? label : '', text])
}

function timeline({ about, stories, others, startedAt }: IncidentView): readonly string[] {
  const moments = stories.map((story) => ({ ...story, title: cleanText(story.title, 300) }))
  const told = { about, moments, alerts: stories.length + others, openedAt: startedAt.getTime() }
  return timelineOf(told, mostInTimeline).flatMap((line) => wrap(line, '  ', '    '))
}

function steps(all: readonly WholeStep[]): readonly string[] {
  return all.flatMap(({ do: words, commands, hasHidden, askedBy }, i) => {
    const number = `  ${i + 1}. `
    const asked = askedBy === undefined ? '' : ` (${askedBy})`
    const indent = ' '.repeat(number.length)
    const hidden = hasHidden ? wrap(commandLeftOut, indent) : []
    return [...wrap(`${words}${asked}`, number), ...commands.flatMap((one) => commandLines(one, indent)), ...hidden]
  })
}

function alertLines(story: Story): readonly string[] {
  const { alert, severity, detection, mitre, resources } = story
  const clean = (text: string): string => cleanText(text, 600)
  const on = resources.map(resourceInWords).join(', ')
  return [
    '-'.repeat(columns),
    ...wrap(`[${severity}] ${clean(story.title)}`, ''),
    ...wrap(clean(story.sentence), '  '),
    ...(story.why === '' ? [] : wrap(clean(story.why), '  ')),
    ...(on === '' ? [] : wrap(clean(`On ${on}`), '  ', '    ')),
    ...story.notes.flatMap((note) => wrap(clean(`Note: ${note}`), '  ', '    ')),
    ...wrap([`alert ${alert}`, `detection ${clean(detection)}`, ...mitre.map(clean)].join(', '), '  ', '    '),
  ]
}
