import { cleanText } from '../../shared/channels/clean-text.ts'
import { isShowable } from '../../shared/channels/command.ts'
import { headingToStop } from '../../shared/channels/steps.ts'
import { withoutSubject } from '../../shared/channels/timeline.ts'
import { amount } from '../../shared/core/amount.ts'
import { durationInWords } from '../../shared/core/duration.ts'
import { accountInWords } from '../../shared/core/event.ts'
import type { Incident } from '../../shared/core/incident.ts'
import { isAsGrave, type Severity, severities } from '../../shared/core/severity.ts'
import type { ShellCommand } from '../../shared/core/shell-command.ts'
import { stepsToStop } from '../../shared/core/stop-actor.ts'
import type { Story } from '../../shared/gate/stories.ts'
import { tacticsOf } from '../../shared/gate/tactics.ts'

/** An incident as people look at it, in the terminal and as a page. Its texts are clean. */
export interface IncidentView {
  readonly id: string
  /** "alice", "role Deploy (session ci-42)", "i-0abc". */
  readonly about: string
  readonly account: string
  readonly region: string
  readonly who: readonly string[]
  readonly from: readonly string[]
  readonly gravest: Severity
  /** ATT&CK's, in words. */
  readonly tactics: readonly string[]
  /** At least one, by when they happened. */
  readonly stories: readonly Story[]
  /** Alerts of it of which nothing was kept. */
  readonly others: number
  readonly same: number
  readonly startedAt: Date
  readonly endedAt: Date
  readonly headline: string
  /** How to stop whoever acts in it, once for all; none where nobody does, or it is not known any more. */
  readonly stop: Advice
}

/** Steps, with what stands above them. */
export interface Advice {
  readonly heading: string
  readonly steps: readonly WholeStep[]
}

/**
 * @param incident what was told of it, where that is still there
 * @param same how many more said the same as one of its alerts, where that is known
 */
export function viewOf(
  id: string,
  found: readonly Story[],
  incident: Incident | undefined,
  same = 0,
): IncidentView | undefined {
  const stories = found.toSorted((a, b) => a.at - b.at)
  const [first, last] = [stories[0], stories.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const about = cleanText(incident?.about ?? first.about, 200)
  const gravest = gravestOf(stories)
  const alerts = Math.max(incident?.alerts ?? 0, stories.length)
  const [startedAt, endedAt] = [new Date(first.at), new Date(last.at)]
  return {
    id,
    about,
    account: accountInWords({ id: cleanText(first.account.id, 60), name: cleanText(first.account.name, 200) }),
    region: cleanText(first.region, 60),
    who: different(stories.map(({ who }) => who)),
    from: different(stories.map(({ from }) => from)),
    gravest,
    tactics: [...new Set(stories.flatMap(({ mitre }) => tacticsOf(mitre)))].map((tactic) =>
      tactic.replaceAll('-', ' '),
    ),
    stories,
    others: alerts - stories.length,
    same,
    startedAt,
    endedAt,
    headline: headlineOf({ gravest, account: first.account.name, about, alerts, startedAt, endedAt }),
    stop: stopping(incident, gravest),
  }
}

/** As in the messages: of one alert its own steps say it, and nobody is to be stopped where nothing is high. */
function stopping(incident: Incident | undefined, gravest: Severity): Advice {
  const actor = isAsGrave(gravest, 'high') && incident !== undefined && incident.alerts > 1 ? incident.actor : undefined
  const steps = actor === undefined ? [] : stepsToStop(actor, new Date(incident?.lastAt ?? 0))
  return {
    heading: headingToStop(actor?.name ?? '', incident?.account),
    steps: steps.map((step) => shownStep(typeof step === 'string' ? { do: step } : step)),
  }
}

interface Heading extends Pick<IncidentView, 'gravest' | 'account' | 'about' | 'startedAt' | 'endedAt'> {
  readonly alerts: number
}

/** "[HIGH] Production: alice: 14 alerts in 20 min" */
export function headlineOf({ gravest, account, about, alerts, startedAt, endedAt }: Heading): string {
  const minutes = Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000)
  const within = alerts === 1 || minutes < 1 ? '' : ` in ${durationInWords(minutes * 60_000)}`
  const subject = `${cleanText(account, 200)}: ${cleanText(about, 200)}`
  return `[${gravest.toUpperCase()}] ${subject}: ${amount(alerts, 'alert')}${within}`
}

/** Of many, the first ones say enough. */
const mostNamed = 6

function different(texts: readonly (string | undefined)[]): readonly string[] {
  const all = [...new Set(texts.filter((text) => text !== undefined).map((text) => cleanText(text, 300)))]
  return all.length <= mostNamed ? all : [...all.slice(0, mostNamed), `and ${all.length - mostNamed} others`]
}

/** "2026-11-21 14:00 to 14:20 UTC" */
export function spanOf(from: Date, to: Date): string {
  const [start, end] = [minuteOf(from), minuteOf(to)]
  if (start === end) return `${start} UTC`
  return `${start} to ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end} UTC`
}

function minuteOf(time: Date): string {
  return time.toISOString().slice(0, 16).replace('T', ' ')
}

function gravestOf(stories: readonly Pick<Story, 'severity'>[]): Severity {
  return severities.find((severity) => stories.some((story) => story.severity === severity)) ?? 'information'
}

/** What to do, and what does it. */
export interface ShownStep {
  readonly do: string
  /** Commands that can be shown as they are. */
  readonly commands: readonly ShellCommand[]
  readonly hasHidden: boolean
}

export interface WholeStep extends ShownStep {
  /** Which alert asks for it, in words, or how many do: "shared EBS snapshot snap-...", "4 alerts". */
  readonly askedBy?: string
}

/**
 * What to do for the whole: how to stop who acts, and what its alerts ask for beside that, the gravest first; each once, with
 * its command for each thing.
 */
export function adviceOn({ about, gravest, stop, stories }: IncidentView): readonly Advice[] {
  const said = new Set(stop.steps.flatMap(({ commands }) => commands.map((command) => JSON.stringify(command))))
  const gravestFirst = stories.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const asked = gravestFirst
    .flatMap((story) => stepsOf(story).map((step) => ({ ...step, title: story.title })))
    .filter(({ commands }) => !commands.some((command) => said.has(JSON.stringify(command))))
  const steps = [...Map.groupBy(asked, (step) => step.do)].map(([words, same]) => ({
    do: words,
    commands: differentCommands(same.flatMap(({ commands }) => commands)),
    hasHidden: same.some(({ hasHidden }) => hasHidden),
    ...(stories.length > 1 && { askedBy: askedBy(same, about) }),
  }))
  const advice = { heading: 'What to do', steps: withinLimit(steps) }
  const inOrder = isAsGrave(gravest, 'high') ? [stop, advice] : [advice, stop]
  return inOrder.filter((one) => one.steps.length > 0)
}

/** "Take it back" says nothing without what was done. */
function askedBy(all: readonly Pick<Story, 'title'>[], about: string): string {
  const [first, ...others] = all
  if (first === undefined || others.length > 0) return amount(all.length, 'alert')
  return withoutSubject(cleanText(first.title, 300), about)
}

/** Of many the gravest are shown. */
const mostSteps = 25

function withinLimit(steps: readonly WholeStep[]): readonly WholeStep[] {
  const left = steps.length - mostSteps
  if (left <= 1) return steps
  const rest = { do: `${left} steps more stand with their alerts below.`, commands: [], hasHidden: false }
  return [...steps.slice(0, mostSteps), rest]
}

function differentCommands(commands: readonly ShellCommand[]): readonly ShellCommand[] {
  return [...new Map(commands.map((command) => [JSON.stringify(command), command])).values()].slice(0, 10)
}

export function stepsOf({ respond }: Pick<Story, 'respond'>): readonly ShownStep[] {
  return respond.map(shownStep)
}

function shownStep(step: { readonly do: string; readonly run?: ShellCommand | undefined }): ShownStep {
  const { do: words, run } = step
  const isShown = run !== undefined && isTrusted(run)
  return {
    do: cleanText(words, 1_000),
    commands: isShown ? [run] : [],
    hasHidden: run !== undefined && !isShown,
  }
}

/** Who can write into the table could have people run anything: what is no command of the AWS CLI is not shown. */
function isTrusted(run: ShellCommand): boolean {
  return run[0] === 'aws' && isShowable(run)
}

/** A thing that alerts are about, and how often. */
export interface Touched {
  readonly type: string
  readonly name: string
  readonly alerts: number
  readonly gravest: Severity
}

/** What the incident touched: the gravest first. */
export function touchedBy({ stories }: Pick<IncidentView, 'stories'>): readonly Touched[] {
  const all = stories.flatMap((story) => story.resources.map(({ type, name }) => ({ type, name, story })))
  const byThing = Map.groupBy(all, ({ type, name }) => JSON.stringify([type, name]))
  return [...byThing.values()]
    .flatMap((same) => {
      const of = [...new Set(same.map(({ story }) => story))]
      const [thing] = same
      if (thing === undefined) return []
      const name = cleanText(thing.name, 300)
      return [{ type: cleanText(thing.type, 200), name, alerts: of.length, gravest: gravestOf(of) }]
    })
    .sort((a, b) => severities.indexOf(a.gravest) - severities.indexOf(b.gravest) || b.alerts - a.alerts)
}
