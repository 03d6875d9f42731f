import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (requestParameters: object) =>
  apiCall('iam:UpdateAccessKey', { requestParameters: { accessKeyId: 'AKIAI44QH8DHBEXAMPLE', ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: update({ userName: 'bob', status: 'Active' }),
      title: 'alice activated the access key AKIAI44QH8DHBEXAMPLE of bob again',
      severity: 'medium',
    },
    {
      event: update({ status: 'Active' }),
      title: 'alice activated their own access key AKIAI44QH8DHBEXAMPLE again',
    },
  ],
  silent: [
    { event: update({ userName: 'bob', status: 'Inactive' }), because: 'the key was switched off' },
    {
      event: apiCall('iam:UpdateSSHPublicKey', { requestParameters: { userName: 'bob', status: 'Active' } }),
      because: 'it is another kind of key',
    },
  ],
})
