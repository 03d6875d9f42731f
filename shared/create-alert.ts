import { createHash } from 'node:crypto'
import type { Alert } from './core/alert.ts'
import type { Description } from './core/description.ts'
import type { Detection, Verdict } from './core/detection.ts'
import type { DomainEvent } from './core/event.ts'
import { type AlertId, alertId } from './core/ids.ts'
import { explainWithheld } from './explain-withheld.ts'

/** @param holdsSecret whether the verdict was found on an event that holds secrets, and the event here no longer does */
export function createAlert(
  detection: Detection,
  { problems, yieldsToOthers: _, ...verdict }: Verdict,
  event: DomainEvent,
  description: Description,
  holdsSecret = false,
): Alert {
  const unreadable = event.unreadable.map((field) => `The event's field ${field} could not be read and is left out.`)
  const doubt = event.kind === 'api-call' && verdict.withheld ? explainWithheld(event, verdict.withheld) : undefined
  const replayed = event.replay === undefined ? [] : [`This is a replay (${event.replay}) of an earlier event.`]
  return {
    id: idOf(detection, event),
    ...verdict,
    ...(holdsSecret && withoutSecrets(verdict)),
    respond: [...(doubt?.steps ?? []), ...verdict.respond],
    detection,
    event,
    description: {
      ...description,
      sentence: `${doubt === undefined ? '' : `${doubt.sentence} `}${begun(description.sentence)}`,
    },
    notes: [...replayed, ...problems, ...unreadable],
  }
}

/** "root signed in" begins a sentence; a name, as "alice", stays as it is. */
function begun(sentence: string): string {
  return sentence.replace(
    /^(?:root|role|user|federated user|(?:other )?account|web identity|log group|an?) /,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  )
}

/** What is compared, and shown to nobody, stays as different as it was. */
function withoutSecrets({ group, distinct, firstSeen }: Pick<Verdict, 'group' | 'distinct' | 'firstSeen'>) {
  const hash = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : createHash('sha256').update(text).digest('base64url')
  return { group: hash(group) ?? '', distinct: distinct?.map((value) => hash(value) ?? ''), firstSeen: hash(firstSeen) }
}

/** Short enough to be said on the phone, long enough (60 bits) never to meet another within a day. */
function idOf({ id }: Detection, { key }: DomainEvent): AlertId {
  const hash = createHash('sha256').update(`${id} ${key}`).digest('hex').toUpperCase()
  return alertId(`T-${hash.slice(0, 5)}-${hash.slice(5, 10)}-${hash.slice(10, 15)}`)
}
