import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const recorder = { requestParameters: { configurationRecorderName: 'default' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:StopConfigurationRecorder', recorder),
      title: 'alice stopped Config recorder default',
      severity: 'high',
    },
    {
      event: apiCall('config:DeleteConfigurationRecorder', recorder),
      title: 'alice deleted Config recorder default',
      severity: 'high',
    },
    {
      event: apiCall('config:DeleteConfigurationRecorder', {
        ...recorder,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice deleted Config recorder default',
      severity: 'high',
    },
    {
      event: apiCall('config:DeleteServiceLinkedConfigurationRecorder', {
        requestParameters: { servicePrincipal: 'observabilityadmin.amazonaws.com' },
      }),
      title: 'alice deleted the Config recorder of observabilityadmin.amazonaws.com',
    },
    { event: apiCall('config:StopConfigurationRecorder'), title: 'alice stopped a Config recorder' },
  ],
  silent: [
    { event: apiCall('config:StartConfigurationRecorder', recorder), because: 'it records again' },
    {
      event: apiCall('config:StopConfigurationRecorder', {
        ...recorder,
        errorCode: 'NoSuchConfigurationRecorderException',
      }),
      because: 'there is no such recorder',
    },
  ],
})
