import { inARow, refusedLogin } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const names = ['alice', 'bob', 'carol', 'dave', 'erin']
const refused = (eventTime: string, userName: string, sourceIPAddress: string) =>
  refusedLogin({ eventTime, sourceIPAddress, userIdentity: { type: 'IAMUser', accountId: '111122223333', userName } })

export default defineExamples({
  fires: [
    {
      events: inARow(5, 60, (eventTime, i) => refused(eventTime, names[i] ?? 'erin', '198.51.100.7')),
      title: 'Sign-ins of 5 users or more were refused from one address, 198.51.100.7',
      severity: 'high',
    },
  ],
  silent: [
    {
      events: inARow(8, 60, (eventTime, i) => refused(eventTime, i % 2 === 0 ? 'alice' : 'bob', '198.51.100.7')),
      because: 'only two users are tried',
    },
    {
      events: inARow(5, 60, (eventTime, i) => refused(eventTime, names[i] ?? 'erin', `198.51.100.${i + 1}`)),
      because: 'the users sit at different addresses',
    },
    {
      events: inARow(8, 60, (eventTime) => refused(eventTime, 'HIDDEN_DUE_TO_SECURITY_REASONS', '198.51.100.7')),
      because: 'AWS hides names that do not exist, so they are not known to be different',
    },
  ],
})
