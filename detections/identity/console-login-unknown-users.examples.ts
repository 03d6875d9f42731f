import { inARow, refusedLogin } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const hidden = (eventTime: string, sourceIPAddress = '198.51.100.7') =>
  refusedLogin({
    eventTime,
    sourceIPAddress,
    errorMessage: 'No username found in supplied account',
    userIdentity: {
      type: 'IAMUser',
      principalId: '',
      accountId: '111122223333',
      accessKeyId: '',
      userName: 'HIDDEN_DUE_TO_SECURITY_REASONS',
    },
  })

export default defineExamples({
  fires: [
    {
      events: inARow(11, 30, (eventTime) => hidden(eventTime)),
      title: '10 sign-ins or more of users that do not exist were refused from 198.51.100.7',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(3, 30, (eventTime) => hidden(eventTime)), because: 'somebody is in the wrong account' },
    {
      events: inARow(12, 30, (eventTime, i) => hidden(eventTime, `198.51.100.${i + 1}`)),
      because: 'the tries come from many addresses',
    },
    { events: inARow(12, 30, (eventTime) => refusedLogin({ eventTime })), because: 'the user exists' },
  ],
})
