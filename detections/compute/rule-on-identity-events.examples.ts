import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (eventPattern: object) =>
  apiCall('events:PutRule', { requestParameters: { name: 'greet', eventPattern: JSON.stringify(eventPattern) } })

export default defineExamples({
  fires: [
    {
      event: put({ source: ['aws.iam'], detail: { eventName: ['CreateUser'] } }),
      title: 'alice made EventBridge rule greet listen to IAM for the first time',
      severity: 'medium',
    },
    {
      event: put({ 'detail-type': ['AWS API Call via CloudTrail'], detail: { eventSource: ['iam.amazonaws.com'] } }),
      title: 'alice made EventBridge rule greet listen to IAM for the first time',
    },
  ],
  silent: [
    { event: put({ source: ['aws.ec2'] }), because: 'it listens to EC2' },
    {
      event: apiCall('events:PutRule', { requestParameters: { name: 'nightly', scheduleExpression: 'rate(1 day)' } }),
      because: 'it is a clock',
    },
  ],
})
