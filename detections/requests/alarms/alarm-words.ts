import { alarmsInWords } from '../../../shared/core/alarm-names.ts'
import { type AlarmState, unknownName } from '../../../shared/core/event.ts'

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

/** `Its description says: "Customers see errors.".` */
export function describedInWords({ description }: AlarmState): string | undefined {
  return description === undefined ? undefined : `Its description says: "${description.replaceAll(/\s+/g, ' ')}".`
}

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
