import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const end = (call: string, count: number, record = {}) =>
  apiCall(call, {
    requestParameters: {
      instancesSet: { items: Array.from({ length: count }, (_, i) => ({ instanceId: `i-0123456789abcde${10 + i}` })) },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: end('ec2:TerminateInstances', 24),
      title: 'alice terminated 24 EC2 instances at once',
      severity: 'high',
    },
    { event: end('ec2:StopInstances', 10), title: 'alice stopped 10 EC2 instances at once', severity: 'medium' },
    {
      event: end('ec2:TerminateInstances', 12, {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) terminated 12 EC2 instances at once',
      severity: 'high',
    },
  ],
  silent: [
    { event: end('ec2:TerminateInstances', 2), because: 'they are two' },
    { event: end('ec2:RebootInstances', 24), because: 'they run on' },
  ],
})
