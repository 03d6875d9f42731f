import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const assume = (userIdentity: JsonObject, record = {}) =>
  apiCall('sts:AssumeRole', {
    readOnly: true,
    userIdentity,
    requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/team/Deploy', roleSessionName: 'bob' },
    responseElements: {
      assumedRoleUser: {
        arn: 'arn:aws:sts::111122223333:assumed-role/Deploy/bob',
        assumedRoleId: 'AROACKCEVSQ6C2EXAMPLE:bob',
      },
    },
    ...record,
  })

const other = { type: 'AWSAccount', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: '123456789012' }

export default defineExamples({
  fires: [
    {
      event: assume(other),
      title: 'Somebody of account 123456789012 took role Deploy for the first time',
      severity: 'medium',
    },
    {
      events: [assume(other), assume(other, { eventTime: '2026-11-23T14:00:00Z' })],
      title: 'Somebody of account 123456789012 took role Deploy for the first time',
    },
  ],
  silent: [
    { event: assume({ ...other, accountId: '111122223333' }), because: 'it is the same account' },
    {
      event: assume({ type: 'IAMUser', userName: 'alice', accountId: '111122223333' }),
      because: 'it is a user of the account',
    },
  ],
})
