import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, record = {}) =>
  apiCall(`cognito-idp:${name}`, {
    requestParameters: { userPoolId: 'us-east-1_EXAMPLE', username: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: call('AdminSetUserPassword'),
      title: 'alice set the password of a user in user pool us-east-1_EXAMPLE for the first time',
      severity: 'low',
    },
    {
      event: call('AdminUpdateUserAttributes'),
      title: 'alice changed a user in user pool us-east-1_EXAMPLE for the first time',
    },
  ],
  silent: [
    { event: call('AdminSetUserPassword', { errorCode: 'UserNotFoundException' }), because: 'there is no such user' },
    { event: call('AdminGetUser'), because: 'it only reads' },
  ],
})
