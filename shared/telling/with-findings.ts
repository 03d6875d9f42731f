import type { Alert } from '../core/alert.ts'
import { withWhoIsBehind } from '../core/behind-it.ts'
import { type Cause, type Ended, severityFor } from '../core/cause.ts'
import { durationInWords } from '../core/duration.ts'
import type { Findings } from '../gate/admission.ts'
import { cloudTrailEventLink } from '../sources/console-url.ts'

/** The alert with what the gate found out: who caused it, which alert it ends. */
export function withFindings(alert: Alert, findings: Findings): Alert {
  const { notes, cause, ended, taken, soFar } = findings
  const severity = severityFor(alert.severity, cause, alert.detection.causedBy?.asked)
  const known = cause === 'unknown' ? undefined : cause
  const noted = {
    ...withWhoIsBehind(alert, { taken, cause: ended === undefined ? known : undefined }),
    soFar,
    severity,
  }
  const told = { ...noted, notes: [...alert.notes, ...notes] }
  if (ended !== undefined) return endingAlert(told, ended)
  if (cause === 'unknown') return ofUnknownCause(told)
  return known === undefined ? told : withCall(told, known)
}

/** Of the call that caused it, what was called when. */
function withCall(alert: Alert, { actor, action, time, eventId }: Cause): Alert {
  const { description, event } = alert
  return {
    ...alert,
    description: {
      ...description,
      sentence: `${description.sentence} ${actor} called ${action} at ${time.toISOString().slice(11, 19)} UTC.`,
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
