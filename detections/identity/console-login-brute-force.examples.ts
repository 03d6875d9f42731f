import { alice, inARow, refusedLogin } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      events: inARow(12, 20, (eventTime, i) => refusedLogin({ eventTime, sourceIPAddress: `198.51.100.${i + 1}` })),
      title: '10 console sign-ins or more of alice were refused, the last from 198.51.100.10',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(4, 20, (eventTime) => refusedLogin({ eventTime })), because: 'everybody mistypes now and then' },
    {
      events: inARow(12, 180, (eventTime) => refusedLogin({ eventTime })),
      because: 'the tries are spread over an hour',
    },
    {
      events: inARow(12, 20, (eventTime, i) =>
        refusedLogin({ eventTime, userIdentity: { ...alice, arn: undefined, userName: `user-${i}` } }),
      ),
      because: 'each try is of another user',
    },
    {
      events: inARow(12, 20, (eventTime) =>
        refusedLogin({
          eventTime,
          userIdentity: { type: 'IAMUser', accountId: '111122223333', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
        }),
      ),
      because: 'there is no such user',
    },
  ],
})
