import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('lightsail:DownloadDefaultKeyPair'),
      title: 'alice fetched the SSH key of Lightsail instances in us-east-1 for the first time',
      severity: 'medium',
    },
    {
      event: apiCall('lightsail:GetInstanceAccessDetails', {
        requestParameters: { instanceName: 'web' },
        readOnly: true,
      }),
      title: 'alice fetched what opens Lightsail instance web for the first time',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('lightsail:DownloadDefaultKeyPair', { errorCode: 'AccessDeniedException' }),
      because: 'it was denied',
    },
    { event: apiCall('lightsail:GetInstance', { readOnly: true }), because: 'it opens nothing' },
  ],
})
