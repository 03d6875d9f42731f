import { apiCall, root } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const created = (record: object) => apiCall('iam:CreateAccessKey', { userIdentity: root, ...record })

export default defineExamples({
  fires: [
    {
      event: created({ responseElements: { accessKey: { accessKeyId: 'AKIAI44QH8DHBEXAMPLE', status: 'Active' } } }),
      title: 'Root created access key AKIAI44QH8DHBEXAMPLE for itself',
      severity: 'critical',
    },
    {
      event: created({ requestParameters: { userName: 'AWS ROOT USER' } }),
      title: 'Root created an access key for itself',
    },
    {
      event: created({
        userIdentity: { ...root, invokedBy: 'signin.amazonaws.com' },
        eventTime: '2026-11-21T16:00:00Z',
      }),
      title: 'Root created an access key for itself',
      severity: 'critical',
    },
  ],
  silent: [
    { event: created({ requestParameters: { userName: 'bob' } }), because: 'the key is for a user' },
    { event: apiCall('iam:CreateAccessKey'), because: 'a user made a key, not root' },
  ],
})
