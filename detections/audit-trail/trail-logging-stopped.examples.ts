import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('api-call/stop-logging.json'),
      title: 'alice stopped the logging of trail stratus-red-team-ctes-trail-qyxyekjbtk',
      severity: 'critical',
    },
  ],
  silent: [
    { event: sample('api-call/stop-logging-trail-not-found.json'), because: 'there is no such trail' },
    { event: apiCall('cloudtrail:StartLogging', { requestParameters: { name: 'main' } }), because: 'it was started' },
  ],
})
