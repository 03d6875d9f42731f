import { cut } from '../channels/clean-text.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { accountNamed } from '../core/event.ts'
import { severities } from '../core/severity.ts'
import type { Mute } from '../gate/mutes.ts'
import { type DayTally, type Tallied, type TallyLine, tallied, unnamed } from '../gate/tally.ts'
import { summaryId } from './summaries.ts'

/** How many mutes it names: SNS refuses a message of more than 256 KB. */
const mostMutes = 50

/** How many of the noisiest detections the digest names. */
const noisiest = 5

/** Whose digest it is: a stack serves one account and one region. */
export interface DigestStack {
  readonly account: { readonly id: string; readonly name: string }
  readonly region: string
  readonly stage: string
}

/** The days it tells of, as `2026-11-20`; the same twice for one day. */
export interface Period {
  readonly from: string
  readonly to: string
}

/**
 * The alerts of a day or a week in one message. The counts add up: each alert is told, or counted in a summary, or folded
 * into one, or muted; what was below a threshold, is usual or allowed was held back. In the data, `alerts` is all of it.
 */
export function digestOf(
  { from, to }: Period,
  { lines, malformed, summaries }: DayTally,
  mutes: readonly Mute[],
  stack: DigestStack,
): Bulletin {
  const { account, region, stage } = stack
  const total = (what: Tallied): number => lines.reduce((sum, { counts }) => sum + counts[what], 0)
  const sums = Object.fromEntries(tallied.map((what) => [what, total(what)]))
  const alerts = lines.reduce((sum, line) => sum + sumOf(line), 0)
  const raised = lines.reduce((sum, line) => sum + raisedOf(line), 0)
  const heldBack = alerts - raised
  const when = from === to ? `on ${to}` : `from ${from} to ${to}`
  const base = {
    id: summaryId(`digest ${account.id} ${region} ${stage} ${from} ${to}`),
    kind: 'digest',
    severity: 'information',
    about: account.name,
    attributes: { detection: 'tocsin/digest', account: account.id, region },
    data: { day: to, from, to, account: account.id, region, stage, alerts, ...sums, malformed, summaries },
  } as const
  const place = `${region}, stage ${stage}`
  if (alerts === 0 && malformed === 0) {
    const quiet = from === to ? 'A quiet day' : 'A quiet week'
    return { ...base, headline: `${quiet}: nothing to tell ${when} in ${place}`, paragraphs: [] }
  }
  const grave = severities.flatMap((severity) => {
    const ofIt = lines.filter((line) => line.severity === severity).reduce((sum, line) => sum + raisedOf(line), 0)
    return ofIt > 0 ? [`${ofIt} ${severity}`] : []
  })
  return {
    ...base,
    headline: `${amount(raised, 'alert')} ${when}${grave.length > 0 ? `: ${grave.join(', ')}` : ''}, in ${place}`,
    paragraphs: [
      [`Account ${accountNamed(account)}, region ${region}, stage ${stage}.`],
      [
        `${amount(raised, 'alert')}${heldBack > 0 ? `, and ${heldBack} held back` : ''}:`,
        ...tallied.filter((what) => total(what) > 0).map((what) => `  ${total(what)} ${meanings[what]}`),
        ...(summaries > 0 ? [`${amount(summaries, 'summary message')} went out.`] : []),
        ...(malformed > 0
          ? [
              `${amount(malformed, 'event')} could not be read; the dead-letter queue has ${malformed === 1 ? 'it' : 'them'}.`,
            ]
          : []),
      ],
      quietParagraph(lines),
      bySeverity(lines),
      noisyParagraph(lines, `--stage ${stage} --aws-region ${region}`),
      muteParagraph(mutes),
    ],
  }
}

/** The days of a week, or one, added up. */
export function sumOfDays(days: readonly DayTally[]): DayTally {
  const lines = new Map<string, TallyLine>()
  for (const line of days.flatMap((each) => each.lines)) {
    const key = `${line.detection}#${line.severity}`
    const before = lines.get(key)
    lines.set(key, before === undefined ? line : { ...line, ...before, counts: countsOf(before, line) })
  }
  const total = (of: 'malformed' | 'summaries') => days.reduce((sum, each) => sum + each[of], 0)
  return { lines: [...lines.values()], malformed: total('malformed'), summaries: total('summaries') }
}

function countsOf(a: TallyLine, b: TallyLine): TallyLine['counts'] {
  const sum = (what: Tallied): number => a.counts[what] + b.counts[what]
  return {
    published: sum('published'),
    counted: sum('counted'),
    folded: sum('folded'),
    muted: sum('muted'),
    below: sum('below'),
    usual: sum('usual'),
    allowed: sum('allowed'),
  }
}

/** How many of those it names. */
const mostQuiet = 40

/** What an e-mail subscription leaves to the digest where it asks for no more. */
function quietParagraph(lines: readonly TallyLine[]): readonly string[] {
  const quiet = lines
    .filter((line) => (line.severity === 'low' || line.severity === 'information') && messagesOf(line) > 0)
    .sort((a, b) => b.severity.localeCompare(a.severity) || messagesOf(b) - messagesOf(a))
  if (quiet.length === 0) return []
  const named = quiet.slice(0, mostQuiet)
  return [
    'Low and information, which come by e-mail only where a subscription asks for them:',
    ...named.map((line) => {
      const others = messagesOf(line) - 1
      return cut(`  ${line.severity}: ${whatOf(line)}${others > 0 ? `, and ${others} more like it` : ''}`, 300)
    }),
    ...(quiet.length > named.length ? [`  and ${amount(quiet.length - named.length, 'other kind')}`] : []),
  ]
}

/** A title, where there is one; a detection's ID is the last resort of a day whose titles could not be kept. */
function whatOf({ title, detection }: TallyLine): string {
  if (detection === unnamed) return 'of incidents with more kinds of alert than a message keeps apart'
  return title === undefined ? detection : `${title} (${detection})`
}

const meanings: Readonly<Record<Tallied, string>> = {
  published: 'told one by one',
  counted: 'counted, and told in a summary of what came again',
  folded: 'told in a summary, since too many came at once',
  muted: 'muted ("npm run mute -- alerts" shows them)',
  below: 'too few within their time to be told',
  usual: 'seen before, still being learned, or an end of what was never told',
  allowed: 'expected by tocsin.config.ts, or replayed',
}

function bySeverity(lines: readonly TallyLine[]): readonly string[] {
  const rows = severities.flatMap((severity) => {
    const ofSeverity = lines.filter((line) => line.severity === severity && raisedOf(line) > 0)
    return ofSeverity
      .sort((a, b) => raisedOf(b) - raisedOf(a))
      .map((line) => `  ${severity}: ${raisedOf(line)} x ${line.detection}`)
  })
  return rows.length === 0 ? [] : ['Told, summed up or muted, by severity and kind:', ...rows.slice(0, 50)]
}

function noisyParagraph(lines: readonly TallyLine[], stack: string): readonly string[] {
  const grave = new Set(lines.filter((line) => isGrave(line) && raisedOf(line) > 0).map(({ detection }) => detection))
  const noisy = lines
    .filter((line) => !grave.has(line.detection) && messagesOf(line) > 1)
    .sort((a, b) => messagesOf(b) - messagesOf(a))
    .slice(0, noisiest)
  if (noisy.length === 0) return []
  return [
    'The noisiest of what is neither grave nor about root. To be told less of one, mute for a time what is expected of whom,',
    'or of what. A mute hides high alerts of the same kind, too:',
    ...noisy.flatMap((line) => [
      `  ${messagesOf(line)} x ${line.detection}`,
      // Each line fits, so that none is broken where a shell does not expect it.
      '    npm run mute -- add --days 30 --owner NAME --reason WHY \\',
      `      --detection ${line.detection} ${narrowed(line)} \\`,
      `      ${stack}`,
    ]),
  ]
}

/** Lines of logs and rules of Config name nobody. */
function narrowed({ detection }: TallyLine): string {
  return /^(?:logs|compliance)\//.test(detection) ? '--resource NAME' : '--actor ARN'
}

/** What nobody should mute because it came often: whoever attacks would only have to be noisy the day before. */
function isGrave({ severity, detection }: TallyLine): boolean {
  return severity === 'critical' || severity === 'high' || /[/-]root(?:-|$)/.test(detection)
}

function muteParagraph(mutes: readonly Mute[]): readonly string[] {
  if (mutes.length === 0) return []
  return [
    'Muted now:',
    ...mutes
      .slice(0, mostMutes)
      .map(({ id, owner, reason, expires }) =>
        cut(`  ${id} until ${expires.toISOString().slice(0, 10)}, by ${owner}: ${reason}`, 200),
      ),
    ...(mutes.length > mostMutes ? [`  and ${amount(mutes.length - mostMutes, 'other')}: npm run mute -- list`] : []),
  ]
}

function sumOf({ counts }: TallyLine): number {
  return tallied.reduce((sum, what) => sum + counts[what], 0)
}

/** What was an alert: neither below its threshold, nor usual, nor expected. */
function raisedOf(line: TallyLine): number {
  return messagesOf(line) + line.counts.muted
}

/** What of it reached people. */
function messagesOf({ counts }: TallyLine): number {
  return counts.published + counts.folded + counts.counted
}
