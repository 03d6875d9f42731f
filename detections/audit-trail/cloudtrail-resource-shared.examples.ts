import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (resource: string, ...accounts: readonly string[]) =>
  apiCall('cloudtrail:PutResourcePolicy', {
    requestParameters: {
      resourceArn: `arn:aws:cloudtrail:us-east-1:111122223333:${resource}`,
      resourcePolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: accounts }, Action: 'cloudtrail:*', Resource: '*' }],
      }),
    },
  })

export default defineExamples({
  fires: [
    {
      event: put('eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE', '*'),
      title: 'alice opened event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE to everyone',
      severity: 'high',
    },
    {
      event: put('channel/01234567-89ab-cdef-0123-456789abcdef', 'arn:aws:iam::123456789012:root'),
      title: 'alice opened CloudTrail channel 01234567-89ab-cdef-0123-456789abcdef to account 123456789012',
      severity: 'medium',
    },
    {
      event: put('dashboard/main', '123456789012'),
      title: 'alice opened CloudTrail dashboard main to account 123456789012',
    },
  ],
  silent: [
    { event: put('dashboard/main', '111122223333'), because: 'only the own account is let in' },
    {
      event: apiCall('cloudtrail:DeleteResourcePolicy', {
        requestParameters: { resourceArn: 'arn:aws:cloudtrail:us-east-1:111122223333:dashboard/main' },
      }),
      because: 'the policy was taken away',
    },
  ],
})
