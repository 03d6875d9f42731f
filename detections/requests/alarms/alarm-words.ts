import { alarmsInWords } from '../../../shared/core/alarm-names.ts'
import type { Step } from '../../../shared/core/detection.ts'
import { type AlarmState, unknownName } from '../../../shared/core/event.ts'
import type { ValuePattern } from '../../../shared/core/pattern.ts'
import { aws } from '../../../shared/core/shell-command.ts'

/**
 * Names of alarms that somebody made to be told. Scaling by a target makes its own, whose actions add and remove capacity, and
 * so does Elastic Beanstalk: they fire each night when nobody is there.
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-overview.html
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-autoscaling-triggers.html
 */
export const madeToTell: readonly ValuePattern[] = [
  { 'anything-but': { prefix: ['TargetTracking-', 'awseb-e-'] } },
  { exists: false },
]

/** "Alarm web-5xx", "Composite alarm web" */
export function alarmInWords({ alarm, composite }: AlarmState): string {
  if (alarm === unknownName) return 'An alarm that the event does not name'
  return `${composite === undefined ? 'Alarm' : 'Composite alarm'} ${alarm}`
}

/** "Alarm web-5xx: 5xx errors of load balancer app/web in 5 min are above 10". The value is in the sentence: the title is the same each time. */
export function firedInWords(event: AlarmState): string {
  const { measured, condition, composite, isMissing } = event
  const what = alarmInWords(event)
  if (composite !== undefined && composite.children.length > 0) {
    return `${what} fired, by ${alarmsInWords(composite.children)}`
  }
  if (measured === undefined) return `${what} fired`
  if (isMissing) return `${what} fired: no data on ${measured.words}`
  return condition === undefined
    ? `${what} fired on ${measured.words}`
    : `${what}: ${measured.words} ${measured.verb} ${condition}`
}

/** What follows for what runs there, as far as the metric tells, and what the alarm's owner wrote of it. */
export function whyOf(event: AlarmState, otherwise: string): string {
  const { description } = event
  const said = description === undefined ? [] : [`Its description says: ${quoted(description)}`]
  const meaning = whatItMeans(event) ?? (said.length === 0 ? otherwise : undefined)
  return [...(meaning === undefined ? [] : [meaning]), ...said].join(' ')
}

function quoted(description: string): string {
  return `"${description.replaceAll(/\s+/g, ' ').replace(/[.!?]$/, '')}".`
}

/** "The series of table orders" is named once: where the words of what is measured say it, not before them. */
export function namesSeries({ measured, contributor }: AlarmState): boolean {
  return contributor !== undefined && measured?.words.includes(contributor) === true
}

function whatItMeans({ measured, condition = '', isMissing, composite }: AlarmState): string | undefined {
  if (composite !== undefined || measured === undefined) return undefined
  if (isMissing) return 'Nothing is heard of it any more: what the alarm looks at may be down, or gone.'
  const isLow = /\bbelow\b/.test(condition)
  const isHigh = /\babove\b/.test(condition)
  return meanings.find(([words, side]) => words.test(measured.words) && (side === 'low' ? isLow : isHigh))?.[2]
}

/** By the words of shared/sources/alarms/metric-names.ts, the first that fits, and the side of the threshold that is bad. */
const meanings: readonly (readonly [words: RegExp, side: 'high' | 'low', meaning: string])[] = [
  [/dead-letter queue/, 'high', 'What was given up on waits there, and is not done until somebody sees to it.'],
  [/\b(?:5xx|50\d) (?:errors|answers)/, 'high', 'Requests fail: whoever calls it sees errors.'],
  [
    /\b4xx (?:errors|answers)/,
    'high',
    'Requests are refused: a client is wrong, a page is gone, or somebody tries doors.',
  ],
  [
    /\bthrottled|\brefused|beyond the provisioned/,
    'high',
    'It refuses work for want of capacity: callers wait, try again or give up.',
  ],
  [
    /\b(?:replica|replication) la/,
    'high',
    'Who reads from the copy sees old data, and a failover loses what is not copied.',
  ],
  [
    /\b(?:age of|iterator age|behind|waiting|consumers|queue)/,
    'high',
    'Work waits longer than it should: what takes it on is slow, or stopped.',
  ],
  [
    /\b(?:failed status checks|unhealthy hosts)/,
    'high',
    'Less of it answers than should: the rest takes the load, or nobody does.',
  ],
  [
    /\b(?:healthy hosts|in service|running pods|checkers)/,
    'low',
    'Less of it answers than should: the rest takes the load, or nobody does.',
  ],
  [
    /\b(?:failed|errors?|timed out|aborted|dropped|deadlocks)\b/,
    'high',
    'Work fails: what needs its results does not get them.',
  ],
  [/\b(?:latency|response time|duration|time to)\b/, 'high', 'It answers slowly: users wait, and callers may give up.'],
  [/\b(?:free|storage left|freeable|available)\b/, 'low', 'When nothing is left, writes fail or programs are stopped.'],
  [
    /\bused (?:disk|storage|memory|swap|space)|\bmemory\b/,
    'high',
    'When nothing is left, writes fail or programs are stopped.',
  ],
  [/\bcredits left/, 'low', 'When the credits are gone, it gets slow.'],
  [/\b(?:CPU|database load)\b/, 'high', 'What runs there gets slow, and may no longer keep up with its work.'],
  [/\b(?:quota|used share)\b/, 'high', 'When the quota is used up, whatever needs more of it fails.'],
  [/\b(?:estimated charges|cost of)\b/, 'high', 'It costs more than was planned, until somebody stops it.'],
  [/\bdays until expiry/, 'low', 'Once it expires, what connects by it fails.'],
]

/**
 * Whether it is news: not where it was in the state before, but for an alarm that nothing keeps quiet any more; and not of
 * Tocsin's own stack, whose alarms publish to the same topic by themselves.
 */
export function isNews({ alarm, previous, state, quietedBy }: AlarmState): boolean {
  if (ownAlarm.test(alarm)) return false
  return previous?.state !== state || (quietedBy === undefined && state === 'ALARM')
}

/** As deploy/alarm.ts names them. */
const ownAlarm = /^tocsin-[a-z\d-]+-/

/** Of an alarm on several series. */
export function seeSeries(alarm: string, region: string): Step {
  return {
    do: 'See which of its series are in ALARM:',
    run: aws`cloudwatch describe-alarm-contributors --alarm-name ${alarm} --region ${region}`,
  }
}
