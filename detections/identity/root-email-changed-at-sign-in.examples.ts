import { consoleLogin, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const changed = (result: string) =>
  consoleLogin({
    eventName: 'EmailUpdated',
    userIdentity: root,
    responseElements: { EmailUpdated: result },
    additionalEventData: null,
  })

export default defineExamples({
  fires: [
    {
      event: changed('Success'),
      title: 'The e-mail address of root was changed from 203.0.113.10',
      severity: 'critical',
    },
  ],
  silent: [
    { event: changed('Failure'), because: 'the address stayed as it was' },
    { event: consoleLogin({ userIdentity: root }), because: 'root only signed in' },
  ],
})
