import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const reads = (count: number, attribute: string, record = {}) =>
  inARow(count, 10, (eventTime, i) =>
    apiCall('ec2:DescribeInstanceAttribute', {
      eventTime,
      readOnly: true,
      requestParameters: { instanceId: `i-0123456789abcde${10 + i}`, attribute },
      ...record,
    }),
  )

export default defineExamples({
  fires: [
    {
      events: reads(10, 'userData'),
      title: 'alice asked for the start scripts or Windows passwords of 10 instances or more',
      severity: 'medium',
    },
    {
      events: inARow(12, 1, (eventTime, i) =>
        apiCall('ec2:GetPasswordData', {
          eventTime,
          readOnly: true,
          userIdentity: session('web', 'i-0123456789abcdef0'),
          errorCode: 'Client.UnauthorizedOperation',
          requestParameters: { instanceId: `i-0123456789abcde${10 + i}` },
        }),
      ),
      title: 'role web asked for the start scripts or Windows passwords of 10 instances or more',
    },
    {
      events: reads(20, 'userData', { userAgent: 'Terraform/1.9.0' }),
      title: 'alice asked for the start scripts or Windows passwords of 10 instances or more',
      severity: 'low',
    },
  ],
  silent: [
    { events: reads(10, 'disableApiTermination'), because: 'it asked for a setting that holds no secrets' },
    { events: reads(3, 'userData'), because: 'somebody looked at three instances' },
    {
      events: reads(10, 'userData', {
        requestParameters: { instanceId: 'i-0123456789abcdef0', attribute: 'userData' },
      }),
      because: 'it was always the same instance',
    },
  ],
})
