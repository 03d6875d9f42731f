import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const share = (record = {}) =>
  apiCall('ds:ShareDirectory', {
    requestParameters: {
      directoryId: 'd-1234567890',
      shareMethod: 'HANDSHAKE',
      shareTarget: { id: '123456789012', type: 'ACCOUNT' },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: share(),
      title: 'alice shared directory d-1234567890 with account 123456789012',
      severity: 'medium',
    },
  ],
  silent: [
    { event: share({ errorCode: 'DirectoryNotSharedException' }), because: 'nothing was shared' },
    {
      event: apiCall('ds:UnshareDirectory', { requestParameters: { directoryId: 'd-1234567890' } }),
      because: 'it is taken back',
    },
  ],
})
