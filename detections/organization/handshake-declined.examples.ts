import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const handshake = { requestParameters: { handshakeId: 'h-examplehandshakeid111' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('organizations:DeclineHandshake', handshake),
      title: 'alice turned down an invitation of an organization',
      severity: 'information',
    },
    {
      event: apiCall('organizations:CancelHandshake', handshake),
      title: 'alice withdrew an invitation of an organization',
    },
  ],
  silent: [
    { event: apiCall('organizations:AcceptHandshake', handshake), because: 'the invitation was accepted' },
    {
      event: apiCall('organizations:DeclineHandshake', { ...handshake, errorCode: 'HandshakeNotFoundException' }),
      because: 'there is no such invitation',
    },
  ],
})
