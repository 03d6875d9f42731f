import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('organizations:EnableAllFeatures', {
        responseElements: { handshake: { id: 'h-examplehandshakeid111', action: 'ENABLE_ALL_FEATURES' } },
      }),
      title: 'alice asked to switch on all features of the organization',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:EnableAllFeatures', { errorCode: 'HandshakeConstraintViolationException' }),
      because: 'they are on already',
    },
  ],
})
