import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('api-call/delete-trail.json'),
      title: 'alice deleted trail stratus-red-team-ctes-trail-qyxyekjbtk',
      severity: 'critical',
    },
  ],
  silent: [
    {
      event: apiCall('cloudtrail:DeleteTrail', { requestParameters: { name: 'main' }, errorCode: 'AccessDenied' }),
      because: 'it was denied',
    },
    { event: apiCall('cloudtrail:DescribeTrails', { readOnly: true }), because: 'somebody only looked' },
  ],
})
