import { consoleLogin, inARow, refusedLogin, root, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const bob = session('AWSReservedSSO_AdministratorAccess_0123456789abcdef', 'bob@example.com')

export default defineExamples({
  fires: [
    {
      event: consoleLogin(),
      title: 'alice signed in to the console from a new network, at 203.0.113.10',
      severity: 'low',
    },
    {
      event: consoleLogin({ additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' } }),
      title: 'alice signed in to the console from a new network, at 203.0.113.10',
      severity: 'medium',
    },
    {
      events: inARow(3, 90, (eventTime, i) =>
        consoleLogin({
          eventTime,
          userIdentity: bob,
          sourceIPAddress: `2001:db8:1:${i}::1`,
          additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
        }),
      ),
      title: 'bob@example.com signed in to the console from a new network, at 2001:db8:1:0::1',
      severity: 'low',
    },
  ],
  silent: [
    { event: consoleLogin({ userIdentity: session('Ops', '1763733600') }), because: 'the session has no lasting name' },
    { event: consoleLogin({ userIdentity: root }), because: 'every sign-in of root is told' },
    { event: refusedLogin(), because: 'the sign-in was refused' },
  ],
})
