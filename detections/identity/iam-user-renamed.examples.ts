import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:UpdateUser', { requestParameters: { userName: 'bob', newUserName: 'aws-support' } }),
      title: 'alice renamed bob to aws-support',
      severity: 'low',
    },
    {
      event: apiCall('iam:UpdateUser', { requestParameters: { newUserName: 'aws-support' } }),
      title: 'alice renamed an IAM user to aws-support',
    },
  ],
  silent: [
    {
      event: apiCall('iam:UpdateUser', { requestParameters: { userName: 'bob', newPath: '/people/' } }),
      because: 'only the path changed',
    },
  ],
})
