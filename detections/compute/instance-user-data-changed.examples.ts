import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modify = (requestParameters: object, record = {}) =>
  apiCall('ec2:ModifyInstanceAttribute', {
    requestParameters: { instanceId: 'i-0123456789abcdef0', ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: modify({ userData: '<sensitiveDataRemoved>' }),
      title: 'alice changed the start script of i-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: modify({ attribute: 'userData', value: '<sensitiveDataRemoved>' }),
      title: 'alice changed the start script of i-0123456789abcdef0',
    },
    {
      event: modify(
        { userData: { value: '<sensitiveDataRemoved>' } },
        { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' },
      ),
      title: 'role Deploy (session ci-42) changed the start script of i-0123456789abcdef0',
      severity: 'low',
    },
  ],
  silent: [
    { event: modify({ instanceType: { value: 't3.large' } }), because: 'the type changed' },
    {
      event: modify({ userData: '<sensitiveDataRemoved>' }, { errorCode: 'Client.IncorrectInstanceState' }),
      because: 'the instance was running, and nothing changed',
    },
  ],
})
