import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const recorder = { requestParameters: { configurationRecorderName: 'default' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:StartConfigurationRecorder', recorder),
      title: 'alice started Config recorder default',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('config:StartConfigurationRecorder', {
        ...recorder,
        errorCode: 'NoAvailableDeliveryChannelException',
      }),
      because: 'it has nowhere to deliver, and did not start',
    },
    { event: apiCall('config:StopConfigurationRecorder', recorder), because: 'it was stopped' },
  ],
})
