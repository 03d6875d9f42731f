import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const target = { type: 'ACCOUNT', id: '123456789012' }

export default defineExamples({
  fires: [
    {
      event: apiCall('organizations:InviteAccountToOrganization', {
        requestParameters: { target },
        responseElements: {
          handshake: { id: 'h-examplehandshakeid111', state: 'OPEN', action: 'INVITE', parties: [target] },
        },
      }),
      title: 'alice invited account 123456789012 into the organization',
      severity: 'medium',
    },
    {
      event: apiCall('organizations:InviteAccountToOrganization', {
        requestParameters: { target: { type: 'EMAIL', id: '****' } },
      }),
      title: 'alice invited an account by its e-mail address into the organization',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:InviteAccountToOrganization', {
        requestParameters: { target },
        errorCode: 'DuplicateHandshakeException',
      }),
      because: 'the account has an invitation already',
    },
    {
      event: apiCall('organizations:CancelHandshake', {
        requestParameters: { handshakeId: 'h-examplehandshakeid111' },
      }),
      because: 'the invitation was withdrawn',
    },
  ],
})
