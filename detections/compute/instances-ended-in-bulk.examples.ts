import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const end = (call: string, count: number, record = {}, from = 10) =>
  apiCall(call, {
    requestParameters: {
      instancesSet: {
        items: Array.from({ length: count }, (_, i) => ({ instanceId: `i-0123456789abcde${from + i}` })),
      },
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
      title: 'role Deploy terminated 12 EC2 instances at once',
      severity: 'high',
    },
    {
      events: inARow(4, 30, (eventTime, i) => end('ec2:TerminateInstances', 3, { eventTime }, 10 + 3 * i)),
      title: 'alice terminated 10 EC2 instances or more within 10 minutes',
      severity: 'medium',
    },
    {
      events: inARow(10, 30, (eventTime, i) => {
        const userIdentity = session('Operations', 'abc')
        return end(
          'ec2:TerminateInstances',
          1,
          { eventTime, userIdentity, sourceIPAddress: 'states.amazonaws.com' },
          10 + i,
        )
      }),
      title: 'role Operations terminated 10 EC2 instances or more within 10 minutes',
      severity: 'medium',
    },
  ],
  silent: [
    { event: end('ec2:TerminateInstances', 2), because: 'they are two' },
    {
      events: inARow(5, 30, (eventTime) => end('ec2:TerminateInstances', 3, { eventTime })),
      because: 'it is the same three again and again',
    },
    {
      events: inARow(12, 10, (eventTime, i) =>
        end(
          'ec2:TerminateInstances',
          1,
          { eventTime, userIdentity: session('EMR', 'CCSSession'), sourceIPAddress: 'elasticmapreduce.amazonaws.com' },
          10 + i,
        ),
      ),
      because: 'EMR ends the machines of its own clusters one by one',
    },
    { event: end('ec2:RebootInstances', 24), because: 'they run on' },
  ],
})
