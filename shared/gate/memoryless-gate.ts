import type { Alert } from '../core/alert.ts'
import { type Admission, nothingFound } from './admission.ts'
import { type Class, classOf } from './flood-guard.ts'

/** What is decided for one invocation where the memory does not answer: a repeat is better than a loss. */
export interface MemorylessGate {
  admit(alert: Alert): Admission
  /** The alerts that were too many: they must go out in one message. */
  overflow(): readonly Alert[]
}

/** @param mayTell whether one more message may go out; buckets of the whole process */
export function createMemorylessGate(mayTell: (of: Class) => boolean): MemorylessGate {
  let hasSent = false
  const overflow: Alert[] = []
  return {
    /** No run can be told as one now: it is as grave as in somebody's hand, or no e-mail would bring it. */
    admit(alert) {
      const { window } = alert.detection
      const severity = alert.inHand
      if (window.threshold > 1 || alert.firstSeen !== undefined || alert.detection.onlyCloses) {
        return {
          kind: 'retry',
          reason: 'the table of what was told did not answer, and only it knows whether this is news',
        }
      }
      if (!mayTell(classOf(severity))) {
        if (!hasSent)
          return { kind: 'retry', reason: 'too many alerts while the table of what was told does not answer' }
        overflow.push({ ...alert, severity })
        return { kind: 'hold', reason: 'told in one message with the others that came with it' }
      }
      hasSent = true
      const notes = ['It could not be checked whether this alert was sent before.']
      return {
        kind: 'publish',
        alert: { ...alert, severity },
        accompanies: undefined,
        findings: { ...nothingFound, notes },
      }
    },
    overflow: () => overflow,
  }
}
