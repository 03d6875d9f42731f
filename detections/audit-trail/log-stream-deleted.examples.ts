import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const stream = (logGroupName: string) => ({
  requestParameters: { logGroupName, logStreamName: 'i-0123456789abcdef0' },
})

export default defineExamples({
  fires: [
    {
      event: apiCall('logs:DeleteLogStream', stream('/var/log/secure')),
      title: 'alice deleted log stream i-0123456789abcdef0 of /var/log/secure',
      severity: 'high',
    },
    {
      event: apiCall('logs:DeleteLogStream', stream('/orders')),
      title: 'alice deleted log stream i-0123456789abcdef0 of /orders',
      severity: 'medium',
    },
    {
      event: apiCall('logs:DeleteLogStream'),
      title: 'alice called logs:DeleteLogStream, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: apiCall('logs:DeleteLogStream', { ...stream('/orders'), errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such stream',
    },
    { event: apiCall('logs:CreateLogStream', stream('/orders')), because: 'a stream was created' },
  ],
})
