import { cleanText } from '../channels/clean-text.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { durationInWords } from '../core/duration.ts'
import { accountNamed } from '../core/event.ts'
import { severities } from '../core/severity.ts'
import type { PlannedAlert } from '../gate/plan-runs.ts'
import { summaryId, toSeverity } from './summaries.ts'

export interface RunLabel {
  readonly account: { readonly id: string; readonly name: string }
  readonly region: string
  readonly actor: string
  readonly tool: string
}

/** Titles that one message names: SNS takes 256 KB for all channels together. */
const mostTitles = 40

/**
 * What a tool did that says it works from a plan, in one message. Its severity is that of the gravest before the plan made
 * it milder: what is medium in somebody's hand is sent, the rest is left to the digest.
 * @param isAll whether no further message tells more of the run
 */
export function runSummary(run: string, label: RunLabel, planned: readonly PlannedAlert[], isAll: boolean): Bulletin {
  const alerts = planned.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const times = alerts.map(({ at }) => at.getTime())
  const [first = 0, last = 0] = [times.at(0), times.at(-1)]
  const { account, region, actor, tool } = label
  const facts = [
    ['Who', actor],
    ['Account', accountNamed(account)],
    ['Region', region],
    ['When', first === last ? timeOf(first) : `${timeOf(first)} to ${timeOf(last)}`],
  ] as const
  const titles = inTurn([...Map.groupBy(alerts, ({ title }) => cleanText(title, 300))])
  const took = last === first ? '' : ` in ${durationInWords(last - first)}`
  const [[gravest = ''] = []] = titles
  const more = alerts.length - 1
  const ends =
    more === 0 ? [`, with ${tool}`] : [`, and ${more} more with ${tool}${took}`, `, and ${more} more`, ` +${more}`]
  return {
    id: summaryId(`${run} ${first} ${alerts[0]?.key.sk}`),
    kind: 'run-summary',
    severity: alerts.some(({ severity }) => severity === 'low') ? 'medium' : 'low',
    about: account.name,
    headline: `${gravest}${ends[0]}`,
    ends,
    paragraphs: [
      [
        `${actor} made these calls with ${tool}, as the calls themselves say. What is high or critical comes in alerts of its own.`,
      ],
      [
        ...titles
          .slice(0, mostTitles)
          .map(([title, same]) => (same.length === 1 ? `- ${title}` : `- ${title} (${same.length} times)`)),
        ...(titles.length > mostTitles ? [`and ${titles.length - mostTitles} others, which the digest counts`] : []),
        ...(isAll ? [] : ['This run did more than one message tells of; the next message goes on.']),
      ],
      { facts },
      ['If nobody of yours ran it, find out who uses these credentials: whoever makes a call can name any tool.'],
    ],
    attributes: { detection: 'tocsin/run-summary', account: account.id, region },
    data: {
      account: account.id,
      actor,
      tool,
      count: alerts.length,
      from: new Date(first).toISOString(),
      to: new Date(last).toISOString(),
      titles: titles.slice(0, mostTitles).map(([title, same]) => ({ title, count: same.length })),
    },
  }
}

/** "2026-11-21 14:03 UTC" */
function timeOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

type Told = readonly [title: string, alerts: readonly PlannedAlert[]]

/**
 * The gravest first; but one of each detection before any other: who does one thing forty times must not push from the
 * message what they do once.
 */
function inTurn(titles: readonly Told[]): readonly Told[] {
  const gravestFirst = titles.toSorted(([, [a]], [, [b]]) => rankOf(a?.severity) - rankOf(b?.severity))
  const firsts = [...Map.groupBy(gravestFirst, ([, [alert]]) => alert?.detection).values()].map(([first]) => first)
  return [...new Set([...firsts.filter((first) => first !== undefined), ...gravestFirst])]
}

function rankOf(severity: string | undefined): number {
  return severities.indexOf(toSeverity(severity))
}
