import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (eventPattern: object, awsRegion = 'us-east-1') => {
  const requestParameters = { name: 'greet', eventPattern: JSON.stringify(eventPattern) }
  return { ...apiCall('events:PutRule', { awsRegion, requestParameters }), region: awsRegion }
}

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
    ...[
      { detail: { eventName: ['CreateUser'] } },
      { 'detail-type': ['AWS API Call via CloudTrail'] },
      { source: [{ prefix: 'aws.ia' }] },
      { source: [{ wildcard: '*iam' }] },
      { source: [{ 'equals-ignore-case': 'AWS.IAM' }] },
      { source: [{ 'anything-but': ['aws.ec2'] }] },
      { detail: { eventSource: [{ suffix: 'iam.amazonaws.com' }] } },
      { account: ['111122223333'] },
      { $or: [{ source: ['aws.ec2'] }, { source: ['aws.iam'] }] },
      { source: ['aws.iam'], detail: { requestParameters: { userName: ['alice'] } } },
    ].map((pattern) => ({
      event: put(pattern),
      title: 'alice made EventBridge rule greet listen to IAM for the first time',
    })),
  ],
  silent: [
    { event: put({ account: ['111122223333'] }, 'eu-west-1'), because: 'IAM has no events in other regions' },
    { event: put({ detail: { state: ['running'] } }), because: 'no event of IAM has a state' },
    { event: put({ source: ['aws.iam'], detail: { eventName: ['ListUsers'] } }), because: 'it listens to readers' },
    { event: put({ source: ['aws.ec2'] }), because: 'it listens to EC2' },
    {
      event: apiCall('events:PutRule', { requestParameters: { name: 'nightly', scheduleExpression: 'rate(1 day)' } }),
      because: 'it is a clock',
    },
  ],
})
