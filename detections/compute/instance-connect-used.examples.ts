import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const send = (instanceId: string, record = {}) =>
  apiCall('ec2-instance-connect:SendSSHPublicKey', {
    requestParameters: { instanceId, instanceOSUser: 'ec2-user', sSHPublicKey: 'ssh-ed25519 AAAA example' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: [send('i-0123456789abcdef0'), send('i-0123456789abcdef1', { eventTime: '2026-11-21T18:00:00Z' })],
      title: 'alice got SSH access to i-0123456789abcdef0 as ec2-user for the first time',
      severity: 'low',
    },
    {
      event: send('i-0123456789abcdef0', {
        userIdentity: session('Deploy', 'ci-42'),
        requestParameters: {},
      }),
      title: 'role Deploy (session ci-42) got SSH access to an EC2 instance for the first time',
    },
  ],
  silent: [
    { event: send('i-0123456789abcdef0', { errorCode: 'AccessDeniedException' }), because: 'it was denied' },
    {
      event: apiCall('ec2-instance-connect:OpenTunnel', { requestParameters: { instanceId: 'i-0123456789abcdef0' } }),
      because: 'a tunnel alone logs nobody in',
    },
  ],
})
