import type { Alert } from '../core/alert.ts'
import { type Cause, type Ended, isByAws, severityFor } from '../core/cause.ts'
import { durationInWords } from '../core/duration.ts'
import { withTaker } from '../core/taken-session.ts'
import type { Findings } from '../gate/admission.ts'
import { cloudTrailEventLink } from '../sources/console-url.ts'

/** The alert with what the gate found out: who caused it, which alert it ends. */
export function withFindings(alert: Alert, findings: Findings): Alert {
  const { notes, cause, ended, taken, soFar } = findings
  const severity = severityFor(alert.severity, cause)
  const noted = { ...withTaker(alert, taken), soFar, severity, notes: [...alert.notes, ...notes] }
  if (ended !== undefined) return endingAlert(noted, ended)
  if (cause === undefined) return noted
  return cause === 'unknown' ? ofUnknownCause(noted) : causedAlert(noted, cause)
}

function causedAlert(alert: Alert, cause: Cause): Alert {
  const { action, actor, who, from, time, eventId } = cause
  const { description, event, respond } = alert
  const askedWho = respond.some((step) => typeof step !== 'string' && step.findsWho)
  const clock = time.toISOString().slice(11, 19)
  return {
    ...alert,
    title: `${alert.title}, by ${actor}`,
    respond: [
      ...(askedWho && !isByAws(cause) ? [`Ask ${actor} whether it was meant.`] : []),
      ...respond.filter((step) => typeof step === 'string' || !step.findsWho),
    ],
    description: {
      ...description,
      sentence: `${description.sentence} ${actor} called ${action} at ${clock} UTC.`,
      who,
      from,
      links: [...cloudTrailEventLink(event, eventId), ...description.links],
    },
  }
}

function ofUnknownCause(alert: Alert): Alert {
  const { calls = [] } = alert.detection.causedBy ?? {}
  const who = `initiator unknown: no ${calls.join(', ')} on it was recorded in time`
  return { ...alert, description: { ...alert.description, who } }
}

function endingAlert(alert: Alert, { alert: first, title, severity: heardAs, since }: Ended): Alert {
  const { description, event } = alert
  const duration = event.time && durationInWords(event.time.getTime() - since.getTime())
  const lasted = duration === undefined ? '' : ` after ${duration}`
  const { ending } = alert
  const own = ending && `${ending.title}${duration === undefined ? '' : `, ${duration} after ${ending.since}`}`
  return {
    ...alert,
    heardAs,
    title: own ?? `${alert.title}${lasted}`,
    why: ending?.why ?? alert.why,
    respond: [],
    falsePositives: [],
    description: {
      ...description,
      sentence: `This ends alert ${first} ("${title}")${lasted}. ${description.sentence}`,
    },
  }
}
