import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ec2:EnableSerialConsoleAccess', {
        requestParameters: { EnableSerialConsoleAccessRequest: '' },
      }),
      title: 'alice opened the serial console of all EC2 instances in us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('ec2:EnableSerialConsoleAccess', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        awsRegion: 'eu-west-1',
      }),
      title: 'role Deploy (session ci-42) opened the serial console of all EC2 instances in eu-west-1',
      severity: 'low',
    },
  ],
  silent: [
    { event: apiCall('ec2:DisableSerialConsoleAccess'), because: 'it was closed' },
    {
      event: apiCall('ec2:EnableSerialConsoleAccess', { errorCode: 'Client.UnauthorizedOperation' }),
      because: 'it was denied',
    },
  ],
})
