import { lastingName } from './actor.ts'
import type { Envelope } from './envelope.ts'
import { type DomainEvent, type EventOf, isOfKind, type Kind } from './event.ts'
import { eventSourcesOf } from './event-sources.ts'
import { type FirstSights, namesIn, rememberedOf } from './first-sight.ts'
import { milderFromPlan } from './from-plan.ts'
import type { EventPattern } from './pattern.ts'
import type { Severity } from './severity.ts'
import type { ShellCommand } from './shell-command.ts'
import { type Watched, type Withheld, watch, watchWords } from './withheld.ts'

/** The envelope is the event as EventBridge sent it, for what the domain event does not say. */
type Reads<K extends Kind, Value> = (event: EventOf<K>, envelope: Envelope) => Value

type FromEvent<K extends Kind, Value> = Value | Reads<K, Value>

/** What to do, with the command that does it where there is one. */
export type Step =
  | string
  | {
      readonly do: string
      readonly run: ShellCommand
      /** It finds out who did it, and is left out where that is known. */
      readonly findsWho?: true
    }

/** How often something must happen to be told, and for how long it then is the same thing. */
export interface Window {
  readonly minutes: number
  /** How many events, or how many different values of `distinct`, it takes within the minutes; 1 where left out. */
  readonly threshold?: number
}

/** "EC2 instance i-0abc runs again, 42 min after it stopped" */
export interface Ending {
  /** "EC2 instance i-0abc runs again" */
  readonly title: string
  /** "it stopped" */
  readonly since: string
  readonly why: string
}

/** What a detection's file states. */
export interface DetectionSpec<K extends Kind> {
  /** `family/name`, equal to the file's path. */
  readonly id: string
  /** The kind of event that the functions below receive. */
  readonly on: K
  /** Narrows the pattern that every event of the kind matches (shared/sources/); may be empty. */
  readonly pattern: EventPattern
  /** What a pattern cannot say. */
  readonly where?: Reads<K, boolean>
  readonly severity: FromEvent<K, Severity>
  /**
   * The gravest that `severity` can be, where it depends on the event: a call whose parameters CloudTrail withheld is
   * judged by it, one step milder.
   */
  readonly gravest?: Severity
  /**
   * Names actor and resource; the account and the severity are added to it.
   * @param news what of `firstSeen.each` is new; before that is known, all of it
   */
  readonly title: (event: EventOf<K>, envelope: Envelope, news: readonly string[]) => string
  /** Silent where another detection tells of the event in words of its own, at medium or graver, and this holds. */
  readonly yieldsToOthers?: Reads<K, boolean>
  /** What counts as the same thing within one window; the account, region, actor and resources (and the Config rule) if left out. */
  readonly groupBy?: Reads<K, string>
  /** An hour, from the first event, where left out. */
  readonly window?: Window & {
    /** Counts different values instead of events: of ten names tried, not of ten tries. A call may name several. */
    readonly distinct?: Reads<K, string | readonly string[]>
  }
  /** Parameters that AWS always masks, as `masterUserPassword`, where that they were stated is all that must be known. */
  readonly masked?: readonly string[]
  /**
   * Alerts only where this was not seen in the 90 days before; of several things, where one of them was not. `undefined`
   * for what is told each time.
   */
  readonly firstSeen?: Reads<K, string | FirstSights | undefined>
  /** The calls are read-only management events, which reach EventBridge only where a rule asks for them, at a price. */
  readonly readOnlyCalls?: true
  /** Which outcome of a call it fires on; not stated for events that are no calls. */
  readonly outcome?: 'success' | 'failure' | 'any'
  /** Whether it fires on what AWS does by itself, too. */
  readonly byAws?: true
  /** One sentence. A function where one call, or one form of it, means another thing than the next. */
  readonly why: FromEvent<K, string>
  /** Steps, the first one first. */
  readonly respond: FromEvent<K, readonly Step[]>
  readonly falsePositives: FromEvent<K, readonly string[]>
  /** The calls that make this happen: the alert waits for the one that did, and names who made it. */
  readonly causedBy?: {
    /** As `ec2:StopInstances`; each must name the event's resource. */
    readonly calls: readonly [string, ...string[]]
    /** How grave it is at most where such a call was found: where the call is told by itself, it is no graver. */
    readonly asked?: Severity
    /** The alert does not wait: it names who made the call where that came first. */
    readonly urgent?: true
  }
  /** The detection whose alert on the same resource this one ends, saying how long it lasted. */
  readonly closes?: string
  /** What it says where it does so; its own title, and how long it lasted, where left out. */
  readonly ending?: Reads<K, Ending>
  /** When what it announces will be: people are reminded a week and a day before, unless `closes` of another ends it. */
  readonly remindOf?: Reads<K, Date | undefined>
  /** It may come and go within minutes: told once with its end, and then in updates, with how often. */
  readonly flaps?: true
  /** Silent where there is no such alert to end. */
  readonly onlyCloses?: true
  /** The shipped detection that stays silent on an event on which this one of detections/custom/ fires. */
  readonly replaces?: string
  /**
   * The detections of one such act, where this one tells of many: once it is told, they stay silent on the same actor.
   * `groupBy` must be `actorOf`.
   */
  readonly absorbs?: readonly string[]
  /** Techniques of MITRE ATT&CK, as `T1078.004`. */
  readonly mitre?: readonly string[]
  /** Controls of the CIS AWS Foundations Benchmark 5.0, as `4.3`. */
  readonly cis?: readonly string[]
  readonly references: readonly string[]
}

/** What a detection says of an event it fires on. */
export interface Verdict {
  readonly severity: Severity
  /** What it is in somebody's hand: no milder for the tool that the call names. */
  readonly inHand: Severity
  readonly title: string
  readonly why: string
  readonly respond: readonly Step[]
  readonly falsePositives: readonly string[]
  /** What it says where it ends another alert, if not its own title. */
  readonly ending: Ending | undefined
  readonly group: string
  readonly distinct: readonly string[] | undefined
  /** Of each thing that the call names, what is remembered. */
  readonly firstSeen: readonly string[] | undefined
  /** The title that names the new ones alone, by what is remembered of them; `undefined` where the title names them all. */
  readonly titleOfNew: ((values: readonly string[]) => string | undefined) | undefined
  readonly yieldsToOthers: boolean
  /** When what it announces will be. */
  readonly remindOf: Date | undefined
  /** What CloudTrail withheld of the call, where more would have to be seen to judge it; the title says so. */
  readonly withheld: Withheld | undefined
  /** Whether, for that, the detection may not be about the event at all. */
  readonly isUnsure: boolean
  /** What in the detection itself failed on this event. */
  readonly problems: readonly string[]
}

/** The event that people may see. */
interface Told {
  readonly event: DomainEvent
  readonly envelope: Envelope
}

export interface JudgingContext {
  /** The event without its secrets, of which title and steps are made; the event itself where left out. */
  readonly told?: Told
  /** Whether the pattern asks for a parameter that CloudTrail withheld: it may match, or not. */
  readonly isUnsure?: boolean
}

export interface Detection
  extends Pick<
    DetectionSpec<Kind>,
    | 'id'
    | 'on'
    | 'pattern'
    | 'readOnlyCalls'
    | 'masked'
    | 'outcome'
    | 'byAws'
    | 'causedBy'
    | 'closes'
    | 'onlyCloses'
    | 'flaps'
    | 'replaces'
    | 'absorbs'
    | 'mitre'
    | 'cis'
    | 'references'
  > {
  /** As `eventSourcesOf` reads them from the pattern. */
  readonly eventSources: readonly string[] | undefined
  readonly window: Required<Window>
  /** `undefined` where it follows from the event. */
  readonly fixedSeverity: Severity | undefined
  /** What it says of every event; `undefined` where that follows from the event. */
  readonly stated: { readonly why: string | undefined; readonly falsePositives: readonly string[] | undefined }
  readonly gravest: Severity
  /**
   * `undefined` where the detection stays silent. Never throws: a function of the detection that fails on an odd
   * event makes the alert poorer, it does not lose it.
   * @param context what else is to be known of the event
   */
  judge(event: DomainEvent, envelope: Envelope, context?: JudgingContext): Verdict | undefined
}

export function defineDetection<K extends Kind>(spec: DetectionSpec<K>): Detection {
  const {
    where = () => true,
    severity,
    gravest,
    title,
    why,
    respond,
    falsePositives,
    ending,
    yieldsToOthers,
    remindOf,
    groupBy = sameThing,
    firstSeen,
    window,
    masked,
    ...stated
  } = spec
  const distinct = window?.distinct
  const threshold = window?.threshold ?? 1
  const isCounted = threshold > 1
  const fixedSeverity = typeof severity === 'function' ? undefined : severity
  const severityOf = typeof severity === 'function' ? severity : () => severity
  const whyOf = typeof why === 'function' ? why : () => why
  const stepsOf = typeof respond === 'function' ? respond : () => respond
  const harmlessIf = typeof falsePositives === 'function' ? falsePositives : () => falsePositives
  const worst = fixedSeverity ?? gravest ?? 'high'

  /** What must be new of it: as it is remembered, and as people may see it. */
  const sightsIn = ({ event, envelope, spoken, judged, attempt }: Judging<K>) => {
    const seen = firstSeen && attempt('first-seen value', event.key, () => firstSeen(event, envelope))
    if (seen === undefined) return { remembered: undefined, names: [] }
    // What cannot be seen counts as another than all that was seen before.
    const values = judged.missed() ? [event.key] : rememberedOf(seen)
    const shown = attempt('first-seen value', undefined, () => firstSeen?.(spoken.event, spoken.envelope))
    return { remembered: values.map((value) => fromWhere(event, value)), names: namesIn(shown) }
  }

  const verdictOn = (judging: Judging<K>): Omit<Verdict, 'problems'> => {
    const { event, envelope, spoken, judged, isDoubtful, firesAnyway, attempt } = judging
    const differing = (read: Reads<K, string | readonly string[]>) => {
      const seen = attempt('distinct value', event.key, () => read(event, envelope))
      return valuesOf(seen, judged.missed(), event.key, threshold)
    }
    const found = attempt('severity', 'high', () => severityOf(event, envelope))
    const isMissed = judged.missed()
    const told = firesAnyway ? milderFromPlan(event, found) : undefined
    const isUnclear = leavesDoubt({ isMissed, isDoubtful, told, inDoubt: spoken.inDoubt }, worst)
    const counted = distinct && differing(distinct)
    const { remembered, names } = sightsIn(judging)
    const titled = (news: readonly string[]) =>
      attempt('title', spec.id, () => title(spoken.event, spoken.envelope, [...new Set(news)]))
    const said = titled(names)
    const doubt = spoken.missed() || isUnclear || counted?.isUnseen ? spoken.inDoubt : undefined
    const reason = attempt('why', '', () => whyOf(spoken.event, spoken.envelope))
    const steps = attempt('steps', [], () => stepsOf(spoken.event, spoken.envelope))
    const harmless = attempt('false positives', [], () => harmlessIf(spoken.event, spoken.envelope))
    const group = attempt('group', event.key, () => groupBy(event, envelope))
    // What is counted stays in one count, whether all of it is seen or not.
    const judgedApart = isCounted && !counted?.isUnseen ? undefined : doubt
    return {
      ...gravityOf(event, found, judgedApart?.severityOf(worst)),
      title: doubt?.title ?? said,
      why: reason,
      respond: steps,
      falsePositives: harmless,
      ending: attempt('ending', undefined, () => ending?.(spoken.event, spoken.envelope)),
      group: fromWhere(event, judgedApart === undefined ? group : `${group} ${judgedApart.title}`),
      distinct: counted?.all,
      firstSeen: remembered,
      titleOfNew: titleOfNew({ remembered, names, isInDoubt: doubt !== undefined }, titled),
      yieldsToOthers: yieldsToOthers !== undefined && attempt('place', false, () => yieldsToOthers(event, envelope)),
      remindOf: attempt('reminder', undefined, () => remindOf?.(spoken.event, spoken.envelope)),
      withheld: doubt?.withheld,
      isUnsure: doubt !== undefined && isDoubtful,
    }
  }

  return {
    ...stated,
    ...(masked && { masked }),
    eventSources: eventSourcesOf(spec.pattern),
    window: { minutes: window?.minutes ?? 60, threshold },
    fixedSeverity,
    stated: {
      why: typeof why === 'function' ? undefined : why,
      falsePositives: typeof falsePositives === 'function' ? undefined : falsePositives,
    },
    gravest: worst,
    judge(whole, envelope, { told = { event: whole, envelope }, isUnsure = false } = {}) {
      const judged = watch(whole, masked)
      // What counts is told of the actor that it was counted for, and not of the session that came last.
      const toldEvent = isCounted ? asLasting(told.event) : told.event
      const spoken = watchWords(toldEvent, masked)
      const { event } = judged
      if (!isOfKind(event, spec.on) || !isOfKind(spoken.event, spec.on)) return undefined
      // The pattern knows only calls that returned an error; others did nothing, too.
      if (spec.outcome === 'success' && 'outcome' in event && event.outcome.kind !== 'success') return undefined
      const problems: string[] = []
      const attempt = attempting(problems, told.event !== whole)
      const fires = attempt('condition', true, () => where(event, envelope))
      const isDoubtful = judged.missed() || isUnsure
      if (!fires && !isDoubtful) return undefined
      const toTell = { ...spoken, event: spoken.event, envelope: told.envelope }
      return {
        ...verdictOn({ event, envelope, judged, spoken: toTell, isDoubtful, firesAnyway: fires && !isUnsure, attempt }),
        problems,
      }
    },
  }
}

interface Sights {
  readonly remembered: readonly string[] | undefined
  readonly names: readonly string[]
  /** Whether the title says no more than that the call was made. */
  readonly isInDoubt: boolean
}

/** What is compared may hold secrets, what is named does not: they go by their places. */
function titleOfNew(
  { remembered, names, isInDoubt }: Sights,
  titled: (news: readonly string[]) => string,
): Verdict['titleOfNew'] {
  if (remembered === undefined || isInDoubt || names.length < 2 || remembered.length !== names.length) return undefined
  return (values) => {
    const news = names.filter((_, i) => values.includes(remembered[i] ?? ''))
    return news.length === 0 ? undefined : titled(news)
  }
}

/** Of a list that cannot be seen at all nobody knows how long it is: it counts as long enough. */
function valuesOf(seen: string | readonly string[], isHidden: boolean, key: string, threshold: number) {
  const isUnseen = isHidden && typeof seen !== 'string' && seen.length === 0
  if (isUnseen) return { isUnseen, all: Array.from({ length: threshold }, (_, i) => `${key} ${i}`) }
  if (typeof seen === 'string') return { isUnseen, all: [isHidden ? key : seen] }
  return { isUnseen, all: isHidden || seen.length === 0 ? [...seen, key] : seen }
}

/** @param inDoubt what it is where too little can be seen to judge it */
function gravityOf(
  event: DomainEvent,
  found: Severity,
  inDoubt: Severity | undefined,
): Pick<Verdict, 'severity' | 'inHand'> {
  if (inDoubt !== undefined) return { severity: inDoubt, inHand: inDoubt }
  return { severity: milderFromPlan(event, found), inHand: found }
}

interface Seen {
  readonly isMissed: boolean
  readonly isDoubtful: boolean
  /** How grave it is by what is seen; `undefined` where that does not show that the detection is about it. */
  readonly told: Severity | undefined
  readonly inDoubt: Watched['inDoubt']
}

function leavesDoubt({ isMissed, isDoubtful, told, inDoubt }: Seen, worst: Severity): boolean {
  const isEnough = told !== undefined && inDoubt?.isEnough(told, worst) === true
  return (isMissed || isDoubtful) && !isEnough
}

/** What a verdict is worked out from: the event as it came, and as people may see it. */
interface Judging<K extends Kind> {
  readonly event: EventOf<K>
  readonly envelope: Envelope
  readonly judged: Pick<Watched, 'missed'>
  readonly spoken: Omit<Watched, 'event'> & { readonly event: EventOf<K>; readonly envelope: Envelope }
  /** Whether the detection may not be about this event at all. */
  readonly isDoubtful: boolean
  /** Whether it is by what is seen. */
  readonly firesAnyway: boolean
  readonly attempt: ReturnType<typeof attempting>
}

/** Works a value out; where that fails, notes the problem and takes another. */
function attempting(problems: string[], holdsSecret: boolean) {
  return <Value>(what: string, fallback: Value, compute: () => Value): Value => {
    try {
      return compute()
    } catch (error) {
      problems.push(`The detection's ${what} could not be worked out: ${reasonOf(error, holdsSecret)}`)
      return fallback
    }
  }
}

/** An error of a detection may quote the event, and with it a secret. */
function reasonOf(error: unknown, holdsSecret: boolean): string {
  return holdsSecret && error instanceof Error ? error.name : String(error)
}

/** Tells whoever comes from another account from their namesakes: there, anybody can call a role as one is called here. */
export function fromWhere(event: DomainEvent, text: string): string {
  const from = 'actor' in event ? event.actor.accountId : undefined
  return from === undefined || from === event.account.id ? text : `${text}, from ${from}`
}

/** The event with its actor called as from one session to the next. */
function asLasting(event: DomainEvent): DomainEvent {
  if (!('actor' in event) || event.actor.name === lastingName(event.actor)) return event
  return { ...event, actor: { ...event.actor, name: lastingName(event.actor) } }
}

/** Groups what one actor does in an account, in all regions and from one session to the next. */
export function actorOf(event: DomainEvent): string {
  return `${event.account.id} ${'actor' in event ? lastingName(event.actor) : ''}`
}

function sameThing(event: DomainEvent): string {
  const actor = 'actor' in event ? [lastingName(event.actor)] : []
  // One resource may break many rules, and the account itself is the resource of some.
  const rule = event.matter === undefined ? [] : [event.matter, event.resources[0]?.type]
  const names = event.resources.map(({ name }) => name).sort()
  return JSON.stringify([event.account.id, event.region, actor, names, ...rule])
}
