import { inARow, refusedLogin } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const refused = (eventTime: string, mfaUsed: 'Yes' | 'No') =>
  refusedLogin({ eventTime, additionalEventData: { MobileVersion: 'No', MFAUsed: mfaUsed } })

export default defineExamples({
  fires: [
    {
      events: inARow(4, 30, (eventTime) => refused(eventTime, 'Yes')),
      title: '4 sign-ins or more of alice with MFA were refused, the last from 203.0.113.10',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(2, 30, (eventTime) => refused(eventTime, 'Yes')), because: 'a code was mistyped twice' },
    { events: inARow(5, 30, (eventTime) => refused(eventTime, 'No')), because: 'the user has no MFA' },
  ],
})
