import { createHash } from 'node:crypto'
import { lastingName } from '../core/actor.ts'
import type { Alert } from '../core/alert.ts'
import type { Description } from '../core/description.ts'
import type { Detection, Step, Verdict } from '../core/detection.ts'
import type { DomainEvent } from '../core/event.ts'
import { type AlertId, alertId } from '../core/ids.ts'
import { isComplete } from '../core/shell-command.ts'
import { askingPeople } from '../core/whom-to-ask.ts'
import { explainWithheld } from './explain-withheld.ts'
import { notesOnForeignNames } from './foreign-names.ts'

/** @param holdsSecret whether the verdict was found on an event that holds secrets, and the event here no longer does */
export function createAlert(
  detection: Detection,
  whole: Verdict,
  event: DomainEvent,
  description: Description,
  holdsSecret = false,
): Alert {
  const { problems, yieldsToOthers: _, ...verdict } = whole
  const unreadable = event.unreadable.map((field) => `The event's field ${field} could not be read and is left out.`)
  const { withheld, isUnsure } = verdict
  const doubt =
    event.kind === 'api-call' && withheld ? explainWithheld(event, withheld, isUnsure ? undefined : verdict) : undefined
  const said = doubt ?? verdict
  const replayed = event.replay === undefined ? [] : [`This is a replay (${event.replay}) of an earlier event.`]
  return {
    id: idOf(detection, event),
    ...verdict,
    ...(holdsSecret && withoutSecrets(whole)),
    why: said.why,
    respond: [...stepsOnForeign(event), ...askingPeople(said.respond, event)].map(withoutGaps),
    falsePositives: said.falsePositives,
    reading: isUnsure ? verdict.why : undefined,
    heardAs: undefined,
    soFar: undefined,
    detection,
    event,
    description: {
      ...description,
      sentence: [doubt?.sentence, lastOf(detection, event), begun(description.sentence)].filter(isKnown).join(' '),
    },
    notes: [...replayed, ...problems, ...unreadable, ...notesOnForeignNames(event, verdict.title)],
  }
}

/** The title is about an actor in all sessions; the sentence, about the call that made it too many. */
function lastOf({ window }: Detection, event: DomainEvent): string | undefined {
  if (window.threshold === 1 || !('actor' in event) || event.actor.name === lastingName(event.actor)) return undefined
  return `This is counted over all sessions of ${lastingName(event.actor)}; the last call was this:`
}

function isKnown(text: string | undefined): text is string {
  return text !== undefined
}

/** Nobody here can change a principal of another account; what let it in can be changed. */
function stepsOnForeign(event: DomainEvent): readonly Step[] {
  if (event.kind !== 'api-call' || !event.actor.isForeign || event.actor.kind === 'aws-service') return []
  const account = `account ${event.actor.accountId}`
  return [
    `Find out whose ${account} is, and ask there. If it should not reach this, take it out of what let it in: the policy of the resource, a grant, or a share.`,
  ]
}

/** A command of which a value is not known is left out; what to do is still said. */
function withoutGaps(step: Step): Step {
  return typeof step === 'string' || isComplete(step.run) ? step : step.do.replace(/:$/, '.')
}

/** "root signed in" begins a sentence; a name, as "alice", stays as it is. */
function begun(sentence: string): string {
  return sentence.replace(
    /^(?:root|role|user|federated user|(?:other )?account|web identity|log group|an?) /,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  )
}

/** What is compared, and shown to nobody, stays as different as it was. */
function withoutSecrets({ group, distinct, firstSeen, titleOfNew }: Verdict) {
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')
  return {
    group: hash(group),
    distinct: distinct?.map(hash),
    firstSeen: firstSeen?.map(hash),
    titleOfNew:
      titleOfNew &&
      ((hashes: readonly string[]) => titleOfNew(firstSeen?.filter((value) => hashes.includes(hash(value))) ?? [])),
  }
}

/** Short enough to be said on the phone, long enough (60 bits) never to meet another within a day. */
function idOf({ id }: Detection, { key }: DomainEvent): AlertId {
  const hash = createHash('sha256').update(`${id} ${key}`).digest('hex').toUpperCase()
  return alertId(`T-${hash.slice(0, 5)}-${hash.slice(5, 10)}-${hash.slice(10, 15)}`)
}
