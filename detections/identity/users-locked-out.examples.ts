import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (call: string, eventTime: string, userName: string, userAgent = 'aws-cli/2.31.0') =>
  apiCall(`iam:${call}`, { eventTime, userAgent, requestParameters: { userName } })

export default defineExamples({
  fires: [
    {
      events: inARow(6, 60, (eventTime, i) => remove('DeleteLoginProfile', eventTime, `user-${i}`)),
      title: 'alice deleted 5 users or more, or their passwords, within 30 minutes',
      severity: 'high',
    },
    {
      events: inARow(5, 10, (eventTime, i) =>
        remove('DeleteUser', eventTime, `user-${i}`, 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0'),
      ),
      title: 'alice deleted 5 users or more, or their passwords, within 30 minutes',
      severity: 'high',
    },
  ],
  silent: [
    {
      events: inARow(8, 10, (eventTime, i) =>
        remove(i % 2 === 0 ? 'DeleteLoginProfile' : 'DeleteUser', eventTime, `user-${i >> 1}`),
      ),
      because: 'these are four users: the console deletes the password, and then the user',
    },
    {
      events: inARow(6, 600, (eventTime, i) => remove('DeleteUser', eventTime, `user-${i}`)),
      because: 'they are spread over an hour',
    },
  ],
})
