import { cut } from './channels/clean-text.ts'
import type { Bulletin } from './core/bulletin.ts'
import { severities } from './core/severity.ts'
import type { Mute } from './gate/mutes.ts'
import { type DayTally, type Tallied, type TallyLine, tallied } from './gate/tally.ts'
import { summaryId } from './summaries.ts'

/** How many mutes it names: SNS refuses a message of more than 256 KB. */
const mostMutes = 50

/** How many of the noisiest detections the digest names. */
const noisiest = 5

/**
 * One day's alerts in one message. `alerts` is the sum of what became of them, so the counts add up: each alert is told,
 * or counted in a summary, or folded into one, or muted, or allowed, or was below a threshold, or is usual.
 * @param day as `2026-11-20`
 * @param stack the options by which `npm run mute` finds the table: ` --stage prod --aws-region eu-west-1`
 */
export function digestOf(
  day: string,
  { lines, malformed, summaries }: DayTally,
  mutes: readonly Mute[],
  stack = '',
): Bulletin {
  const total = (what: Tallied): number => lines.reduce((sum, { counts }) => sum + counts[what], 0)
  const sums = Object.fromEntries(tallied.map((what) => [what, total(what)]))
  const alerts = lines.reduce((sum, line) => sum + sumOf(line), 0)
  const told = total('published')
  const base = {
    id: summaryId(`digest ${day}`),
    kind: 'digest',
    severity: 'information',
    about: 'Tocsin',
    attributes: { detection: 'tocsin/digest', account: 'all', region: 'all' },
    data: { day, alerts, ...sums, malformed, summaries },
  } as const
  if (alerts === 0 && malformed === 0) {
    return { ...base, headline: `A quiet day: nothing to tell on ${day}`, paragraphs: [] }
  }
  return {
    ...base,
    headline: `${amount(alerts, 'alert')} on ${day}, ${told} told at once`,
    paragraphs: [
      [
        `${amount(alerts, 'alert')}:`,
        ...tallied.filter((what) => total(what) > 0).map((what) => `  ${total(what)} ${meanings[what]}`),
        ...(summaries > 0 ? [`${amount(summaries, 'summary message')} went out.`] : []),
        ...(malformed > 0 ? [`${amount(malformed, 'event')} could not be read; the dead-letter queue has them.`] : []),
      ],
      bySeverity(lines),
      noisyParagraph(lines, stack),
      muteParagraph(mutes),
    ],
  }
}

const meanings: Readonly<Record<Tallied, string>> = {
  published: 'told at once',
  counted: 'counted, and told in the summary of their window',
  folded: 'folded into a summary: too many at once',
  muted: 'muted ("npm run mute -- alerts" shows them)',
  below: 'below the threshold of their detection',
  usual: 'seen before, still being learned, or nothing to close',
  allowed: 'expected by tocsin.config.ts, or replayed',
}

function bySeverity(lines: readonly TallyLine[]): readonly string[] {
  const rows = severities.flatMap((severity) => {
    const ofSeverity = lines.filter((line) => line.severity === severity && raisedOf(line) > 0)
    return ofSeverity
      .sort((a, b) => raisedOf(b) - raisedOf(a))
      .map((line) => `  ${severity}: ${raisedOf(line)} x ${line.detection}`)
  })
  return rows.length === 0 ? [] : ['Told, summed up or muted, by severity and detection', ...rows.slice(0, 50)]
}

function noisyParagraph(lines: readonly TallyLine[], stack: string): readonly string[] {
  const noisy = lines
    .filter((line) => line.severity !== 'critical' && messagesOf(line) > 1)
    .sort((a, b) => messagesOf(b) - messagesOf(a))
    .slice(0, noisiest)
  if (noisy.length === 0) return []
  return [
    'The noisiest. To be told less of one, mute it for a time:',
    ...noisy.flatMap((line) => [
      `  ${messagesOf(line)} x ${line.detection}`,
      `    npm run mute -- add --detection ${line.detection} --days 30 --owner NAME --reason WHY${stack}`,
    ]),
  ]
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
    ...(mutes.length > mostMutes ? [`  and ${mutes.length - mostMutes} others: npm run mute -- list`] : []),
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

function amount(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
