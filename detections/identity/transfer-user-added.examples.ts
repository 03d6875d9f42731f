import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const user = { serverId: 's-0123456789abcdef0', userName: 'partner' }

export default defineExamples({
  fires: [
    {
      event: apiCall('transfer:CreateUser', {
        requestParameters: { ...user, role: 'arn:aws:iam::111122223333:role/Files', homeDirectory: '/main' },
      }),
      title: 'alice let partner sign in to Transfer server s-0123456789abcdef0 as role Files',
      severity: 'medium',
    },
    {
      event: apiCall('transfer:ImportSshPublicKey', {
        requestParameters: { ...user, sshPublicKeyBody: 'ssh-ed25519 AAAA' },
      }),
      title: 'alice added a key for partner of Transfer server s-0123456789abcdef0',
      severity: 'medium',
    },
  ],
  silent: [{ event: apiCall('transfer:DeleteUser', { requestParameters: user }), because: 'one way in is closed' }],
})
