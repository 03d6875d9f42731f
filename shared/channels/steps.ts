import type { Alert } from '../core/alert.ts'
import type { Steps } from '../core/bulletin.ts'
import type { Step } from '../core/detection.ts'
import { isAsGrave, type Severity } from '../core/severity.ts'
import { stepsToStop, stopsWhoActed } from '../core/stop-actor.ts'
import { cleanText } from './clean-text.ts'
import { commandLeftOut, commandLines, commandText, isShowable } from './command.ts'
import { wrap } from './wrap.ts'

const longestText = 1000

/** Steps under their headings, and after all of them what the commands are written for; nothing for what has no steps. */
export function stepSections(sections: readonly Steps[]): readonly (readonly string[])[] {
  const shown = sections.filter(({ steps }) => steps.length > 0)
  const last = shown.findLastIndex(({ steps }) => steps.some(hasCommand))
  return shown.map(({ heading, steps }, i) => [
    ...wrap(heading, ''),
    ...steps.flatMap(stepLines),
    ...(i === last ? ['  Commands are written for a POSIX shell, as sh, bash or zsh.'] : []),
  ])
}

function hasCommand(step: Step): boolean {
  return typeof step !== 'string' && isShowable(step.run)
}

/** "What to do", for programs. */
export function stepsData(steps: readonly Step[]): readonly { readonly do: string; readonly run?: string }[] {
  return steps.map((step) => {
    if (typeof step === 'string') return { do: clean(step) }
    return { do: clean(step.do), ...(isShowable(step.run) && { run: commandText(step.run) }) }
  })
}

/**
 * What stops whoever acts in the incident that an alert adds to; nothing where nothing in it is high. For the first alert, its
 * own steps do, unless it was done in a session that somebody took; and so they do for an end.
 */
export function stepsForIncident({ soFar }: Pick<Alert, 'soFar'>): readonly Step[] {
  if (soFar?.incident.actor === undefined || soFar.addition === 'ends') return []
  if (soFar.addition === 'first' && soFar.incident.actor.taken.length === 0) return []
  if (!isAsGrave(soFar.incident.gravest, 'high')) return []
  return stepsToStop(soFar.incident.actor, new Date(soFar.incident.lastAt))
}

/** @param account where the commands must run */
export function headingToStop(name: string, account: string | undefined): string {
  const place = account === undefined ? '' : ` (in account ${account})`
  return cleanText(`To stop ${name} for good, if nobody of yours did it${place}`, 140)
}

/** Of what is grave the actor is stopped first: what is mended while they can act is undone again. */
export function withStop(severity: Severity, stop: Steps, advice: readonly Steps[]): readonly Steps[] {
  return isAsGrave(severity, 'high') ? [stop, ...advice] : [...advice, stop]
}

/** Each step once: what runs the same, or says the same, is the same; and what stops whoever acted, where others do. */
export function withoutThose(
  steps: readonly Step[],
  others: readonly Step[],
  areToStop: boolean = false,
): readonly Step[] {
  const said = new Set(others.map(sayingOf))
  return steps.filter((step) => !said.has(sayingOf(step)) && !(areToStop && stopsWhoActed(step)))
}

function sayingOf(step: Step): string {
  return typeof step === 'string' ? step : step.run.join('\0')
}

export function stepLines(step: Step, index: number): readonly string[] {
  const number = `  ${index + 1}. `
  if (typeof step === 'string') return wrap(clean(step), number)
  const indent = ' '.repeat(number.length)
  const command = isShowable(step.run) ? commandLines(step.run, indent) : wrap(commandLeftOut, indent)
  return [...wrap(clean(step.do), number), ...command]
}

function clean(text: string): string {
  return cleanText(text, longestText)
}
