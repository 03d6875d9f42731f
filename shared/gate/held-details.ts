import type { Alert } from '../core/alert.ts'
import type { Step } from '../core/detection.ts'
import type { Json, JsonObject } from '../core/json.ts'
import { isAsGrave } from '../core/severity.ts'
import type { Held } from './incident-items.ts'

/** Bytes of steps that one item holds: a flood writes many of them. */
const mostBytes = 1_500

const longestThing = 80

/** Of a sequence's steps. */
const mostStory = 6
const longestStep = 160

/** What an update says of an alert beside its title: the thing that it names, a sequence's steps, what to do, and who is to hear of it. */
export function detailsOf(alert: Alert, as: Held['as']): JsonObject {
  const { severity, heardAs } = alert
  const thing = thingOf(alert)
  const story = (alert.description.sequence?.steps ?? []).slice(-mostStory).map((step) => step.slice(0, longestStep))
  const steps = as !== 'same' && isAsGrave(severity, 'medium') ? fitting(alert.respond) : []
  return {
    ...(thing !== undefined && { thing }),
    ...(as !== 'same' && story.length > 0 && { story }),
    ...(steps.length > 0 && { steps: steps.map(toData) }),
    ...(heardAs !== undefined && !isAsGrave(severity, heardAs) && { heardAs }),
  }
}

/** What the title names, so that many titles which differ in it alone are told as one with many names. */
function thingOf({ title, event }: Alert): string | undefined {
  const named = event.resources.map(({ name }) => name).filter((name) => name !== '' && title.includes(name))
  const longest = named.toSorted((a, b) => b.length - a.length)[0]
  return longest !== undefined && longest.length <= longestThing ? longest : undefined
}

/** The first ones, as far as there is room. */
function fitting(steps: readonly Step[]): readonly Step[] {
  let left = mostBytes
  const end = steps.findIndex((step) => {
    left -= Buffer.byteLength(JSON.stringify(toData(step)))
    return left < 0
  })
  return end < 0 ? steps : steps.slice(0, end)
}

function toData(step: Step): Json {
  return typeof step === 'string' ? step : { do: step.do, run: [...step.run] }
}
