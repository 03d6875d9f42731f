import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const archive = { requestParameters: { archiveName: 'orders' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('events:DeleteArchive', archive),
      title: 'alice deleted EventBridge archive orders',
      severity: 'low',
    },
    {
      event: apiCall('events:DeleteArchive', { ...archive, userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice deleted EventBridge archive orders',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('events:DeleteArchive', { ...archive, errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such archive',
    },
    { event: apiCall('events:CancelReplay', { requestParameters: { replayName: 'orders' } }), because: 'it is kept' },
  ],
})
