import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

const onData = changedSample(
  'insight/error-rate-start.json',
  ['"Management"', '"Data"'],
  ['cloudtrail.amazonaws.com', 's3.amazonaws.com'],
  ['DescribeQuery', 'PutObject'],
  ['QueryIdNotFoundException', 'AccessDenied'],
)

export default defineExamples({
  fires: [
    {
      event: sample('insight/call-rate-start.json'),
      title: 'CloudTrail Insights saw unusually many calls of autoscaling:CompleteLifecycleAction',
      severity: 'low',
    },
    {
      event: sample('insight/error-rate-start.json'),
      title:
        'CloudTrail Insights saw unusually many calls of cloudtrail:DescribeQuery fail with QueryIdNotFoundException',
    },
    {
      event: onData,
      title: 'CloudTrail Insights saw unusually many calls of s3:PutObject fail with AccessDenied',
    },
  ],
  silent: [
    { event: sample('insight/call-rate-end.json'), because: 'it is over' },
    { event: sample('api-call/delete-trail.json'), because: 'it is a call' },
  ],
})
