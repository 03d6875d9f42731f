import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('cloudtrail:StartLogging', { requestParameters: { name: 'main' } }),
      title: 'alice started the logging of trail main',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('cloudtrail:StartLogging', {
        requestParameters: { name: 'main' },
        errorCode: 'TrailNotFoundException',
      }),
      because: 'there is no such trail',
    },
    { event: apiCall('cloudtrail:StopLogging', { requestParameters: { name: 'main' } }), because: 'it was stopped' },
  ],
})
