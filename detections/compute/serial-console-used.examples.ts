import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const send = (record = {}) =>
  apiCall('ec2-instance-connect:SendSerialConsoleSSHPublicKey', {
    requestParameters: { instanceId: 'i-0123456789abcdef0', serialPort: 0, sSHPublicKey: 'ssh-ed25519 AAAA example' },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: send(), title: 'alice opened the serial console of i-0123456789abcdef0', severity: 'medium' },
    { event: send({ requestParameters: {} }), title: 'alice opened the serial console of an EC2 instance' },
  ],
  silent: [
    { event: send({ errorCode: 'SerialConsoleAccessDisabledException' }), because: 'the console is closed' },
    {
      event: apiCall('ec2-instance-connect:SendSSHPublicKey', {
        requestParameters: { instanceId: 'i-0123456789abcdef0', instanceOSUser: 'ec2-user' },
      }),
      because: 'they came over the network',
    },
  ],
})
