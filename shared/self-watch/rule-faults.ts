import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { summaryId } from '../telling/summaries.ts'

/** What is wrong with a rule, and how a sentence goes on that begins with its name. */
const faults = {
  off: 'is switched off',
  gone: 'is gone',
  changed: 'lets other events through',
  'cut-off': 'invokes its function no more',
  rewritten: 'has a changed target',
} as const

export type Fault = keyof typeof faults

export interface RuleFault {
  readonly rule: string
  readonly fault: Fault
  /** When it was seen first. */
  readonly since: Date
}

export interface Where {
  readonly account: string
  readonly accountName: string
  readonly region: string
}

/** Filter policies and the second topic go by it. */
const detection = 'audit-trail/own-rules-cut'

/** Rules that a message names; it counts the others. */
const mostNamed = 25

/** @param total how many rules were deployed */
export function faultsBulletin(found: readonly RuleFault[], total: number, where: Where): Bulletin {
  const rules = new Set(found.map(({ rule }) => rule))
  const commands = found.filter(({ fault }) => fault === 'off').slice(0, mostNamed)
  return {
    ...headOf(found, where),
    severity: 'critical',
    headline: headlineOf(found, total),
    paragraphs: [
      [
        `Tocsin looked at its ${total} rules of EventBridge in ${where.region}: ${rules.size === 1 ? 'one does' : `${rules.size} do`} not stand as deployed. What ${rules.size === 1 ? 'it' : 'they'} should let through reaches no function, and raises no alert.`,
      ],
      namesOf(found),
      [
        'What to do:',
        '  1. Put it right:',
        ...commands.map(({ rule }) => `     aws events enable-rule --name ${rule} --region ${where.region}`),
        `     ${commands.length === found.length ? 'If that is refused, deploy the stack' : 'Deploy the stack'} again: a rule that was deleted or rewritten comes back only where the template differs; else remove the rule from the stack and add it.`,
        '  2. Find who did it: the event history of CloudTrail has DisableRule, PutRule, DeleteRule, RemoveTargets and PutTargets, whoever was told of them.',
        '  3. Take their credentials away, and see in CloudTrail what else they did since then: Tocsin was told nothing of it.',
      ],
      ['Harmless if: the stack is being removed or deployed by hand at this moment.'],
    ],
    data: dataOf(found, total),
  }
}

/** @param ended what was told of, and is over */
export function overBulletin(ended: readonly RuleFault[], total: number, now: Date, where: Where): Bulletin {
  const since = Math.min(...ended.map((one) => one.since.getTime()))
  return {
    ...headOf(ended, where),
    id: summaryId(`rules over ${now.toISOString()}`),
    severity: 'information',
    headline: `All ${amount(total, 'rule')} of Tocsin ${total === 1 ? 'is' : 'are'} on again`,
    paragraphs: [
      [
        `They stand as they were deployed. From ${timeOf(new Date(since))} at the latest to ${timeOf(now)} that was not so: what happened then may have been told to nobody. The event history of CloudTrail has it.`,
      ],
      namesOf(ended, 'was: '),
    ],
    data: dataOf(ended, total),
  }
}

function headOf(found: readonly RuleFault[], { account, accountName, region }: Where) {
  const first = found.map(({ rule, fault, since }) => `${rule} ${fault} ${since.toISOString()}`).join()
  return {
    id: summaryId(`rules ${first}`),
    kind: 'own-rules',
    about: accountName,
    attributes: { detection, account, region },
  } as const
}

function headlineOf(found: readonly RuleFault[], total: number): string {
  const rules = [...new Set(found.map(({ rule }) => rule))]
  const [first] = found
  const kinds = new Set(found.map(({ fault }) => fault))
  const isOne = kinds.size === 1 && first !== undefined
  if (rules.length === 1 && isOne) return `Tocsin's rule ${first.rule} ${faults[first.fault]}`
  const what = isOne && first.fault === 'off' ? 'are off' : 'were changed'
  return `${rules.length} of Tocsin's ${total} rules ${what}: ${rules.slice(0, 3).join(', ')}${rules.length > 3 ? ' and others' : ''}`
}

function namesOf(found: readonly RuleFault[], how = ''): readonly string[] {
  return [
    ...found
      .slice(0, mostNamed)
      .map(({ rule, fault, since }) => `  ${rule} ${how}${faults[fault]}, seen first at ${timeOf(since)}`),
    ...(found.length > mostNamed ? [`  and ${amount(found.length - mostNamed, 'other')}`] : []),
  ]
}

function dataOf(found: readonly RuleFault[], total: number) {
  return { total, rules: found.map(({ rule, fault, since }) => ({ rule, fault, since: since.toISOString() })) }
}

function timeOf(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
