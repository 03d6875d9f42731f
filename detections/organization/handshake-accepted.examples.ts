import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const accept = (handshake: object) =>
  apiCall('organizations:AcceptHandshake', {
    requestParameters: { handshakeId: 'h-examplehandshakeid111' },
    responseElements: { handshake: { id: 'h-examplehandshakeid111', state: 'ACCEPTED', ...handshake } },
  })

export default defineExamples({
  fires: [
    {
      event: accept({
        action: 'INVITE',
        parties: [
          { id: 'a1b2c3d4e5', type: 'ORGANIZATION' },
          { id: '111122223333', type: 'ACCOUNT' },
        ],
      }),
      title: 'alice took the account into organization o-a1b2c3d4e5',
      severity: 'high',
    },
    { event: accept({ action: 'invite' }), title: 'alice took the account into another organization' },
    {
      event: accept({ action: 'APPROVE_ALL_FEATURES' }),
      title: 'alice agreed to all features of the organization',
      severity: 'medium',
    },
    { event: accept({ action: 'TRANSFER_RESPONSIBILITY' }), title: 'alice agreed to a transfer of billing' },
    {
      event: apiCall('organizations:AcceptHandshake', {
        requestParameters: { handshakeId: 'h-examplehandshakeid111' },
      }),
      title: 'alice accepted a request of an organization',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:DeclineHandshake', {
        requestParameters: { handshakeId: 'h-examplehandshakeid111' },
      }),
      because: 'the invitation was turned down',
    },
  ],
})
