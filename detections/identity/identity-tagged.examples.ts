import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const tag = (userName: string, record = {}) =>
  apiCall('iam:TagUser', { requestParameters: { userName, tags: [{ key: 'team', value: 'admin' }] }, ...record })

export default defineExamples({
  fires: [
    {
      event: tag('alice'),
      title: 'alice put tags on their own user alice for the first time: team',
      severity: 'medium',
    },
    { event: tag('bob'), title: 'alice put tags on user bob for the first time: team', severity: 'information' },
    {
      event: apiCall('iam:TagRole', {
        requestParameters: { roleName: 'Deploy', tags: [{ key: 'team', value: 'admin' }] },
      }),
      title: 'alice put tags on role Deploy for the first time: team',
      severity: 'information',
    },
  ],
  silent: [
    { event: tag('bob', { errorCode: 'NoSuchEntityException' }), because: 'there is no such user' },
    {
      event: apiCall('iam:UntagUser', { requestParameters: { userName: 'bob', tagKeys: ['team'] } }),
      because: 'a tag is taken away',
    },
  ],
})
