import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const service = { requestParameters: { servicePrincipal: 'observabilityadmin.amazonaws.com' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:PutServiceLinkedConfigurationRecorder', service),
      title: 'alice created a Config recorder for observabilityadmin.amazonaws.com',
      severity: 'information',
    },
    {
      event: apiCall('config:PutServiceLinkedConfigurationRecorder'),
      title: 'alice created a Config recorder for another AWS service',
    },
  ],
  silent: [
    {
      event: apiCall('config:PutServiceLinkedConfigurationRecorder', { ...service, errorCode: 'ConflictException' }),
      because: 'there was one already',
    },
    {
      event: apiCall('config:DeleteServiceLinkedConfigurationRecorder', service),
      because: 'it was deleted, which has a detection of its own',
    },
  ],
})
