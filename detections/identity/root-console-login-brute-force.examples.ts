import { inARow, refusedLogin, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      events: inARow(6, 50, (eventTime, i) =>
        refusedLogin({ eventTime, userIdentity: root, sourceIPAddress: `198.51.100.${i + 1}` }),
      ),
      title: '5 root sign-ins or more were refused within an hour, the last from 198.51.100.5',
      severity: 'high',
    },
  ],
  silent: [
    {
      events: inARow(3, 20, (eventTime) => refusedLogin({ eventTime, userIdentity: root })),
      because: 'the owner mistypes, too',
    },
    { events: inARow(6, 50, (eventTime) => refusedLogin({ eventTime })), because: 'it is a user, not root' },
  ],
})
