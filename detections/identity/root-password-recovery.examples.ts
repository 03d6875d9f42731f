import { consoleLogin, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const recovery = (eventName: string, result = 'Success') =>
  consoleLogin({
    eventName,
    userIdentity: root,
    responseElements: { [eventName]: result },
    additionalEventData: null,
  })

export default defineExamples({
  fires: [
    {
      event: recovery('PasswordRecoveryRequested'),
      title: 'Somebody asked from 203.0.113.10 for a new root password',
      severity: 'high',
    },
    {
      event: recovery('PasswordRecoveryCompleted'),
      title: 'The root password was reset by mail from 203.0.113.10',
      severity: 'critical',
    },
  ],
  silent: [
    { event: recovery('PasswordRecoveryCompleted', 'Failure'), because: 'the recovery failed' },
    { event: consoleLogin({ userIdentity: root }), because: 'root signed in with its password' },
  ],
})
