import { alice, consoleLogin, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const step = (eventName: string, result = 'Success', userIdentity: object = root) =>
  consoleLogin({
    eventName,
    userIdentity: { ...userIdentity },
    responseElements: { [eventName]: result },
    additionalEventData: null,
  })

export default defineExamples({
  fires: [
    {
      event: step('PasswordUpdated'),
      title: 'The root password was changed at the sign-in page from 203.0.113.10',
      severity: 'high',
    },
    {
      event: step('PhoneNumberUpdated'),
      title: 'The phone number of root was changed at the sign-in page from 203.0.113.10',
      severity: 'high',
    },
  ],
  silent: [
    { event: step('PasswordUpdated', 'Failure'), because: 'the password stayed as it was' },
    { event: step('PasswordUpdated', 'Success', alice), because: 'it is a user, not root' },
    { event: step('CheckMfa'), because: 'root was only asked for an MFA code' },
    { event: step('EmailUpdated'), because: 'it has a detection of its own' },
    { event: consoleLogin({ userIdentity: root }), because: 'root only signed in' },
  ],
})
