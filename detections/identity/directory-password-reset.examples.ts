import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const reset = (userName: string, record = {}) =>
  apiCall('ds:ResetUserPassword', { requestParameters: { directoryId: 'd-1234567890', userName }, ...record })

export default defineExamples({
  fires: [
    {
      event: reset('Administrator'),
      title: 'alice set a new password for Administrator of directory d-1234567890',
      severity: 'high',
    },
    {
      event: reset('bob'),
      title: 'alice set a new password for bob of directory d-1234567890',
      severity: 'medium',
    },
  ],
  silent: [
    { event: reset('bob', { errorCode: 'UserDoesNotExistException' }), because: 'there is no such user' },
    { event: apiCall('ds:DescribeDirectories'), because: 'it only reads' },
  ],
})
