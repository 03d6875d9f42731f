import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (Action: string, AWS: string) =>
  apiCall('organizations:PutResourcePolicy', {
    requestParameters: {
      content: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS }, Action, Resource: '*' }],
      }),
    },
  })

export default defineExamples({
  fires: [
    {
      event: put('organizations:AttachPolicy', 'arn:aws:iam::123456789012:root'),
      title: 'alice let account 123456789012 change parts of the organization',
      severity: 'high',
    },
    {
      event: put('organizations:Describe*', '123456789012'),
      title: 'alice let account 123456789012 read parts of the organization',
      severity: 'medium',
    },
    {
      event: put('organizations:*', '*'),
      title: 'alice let every account change parts of the organization',
    },
    {
      event: apiCall('organizations:PutResourcePolicy'),
      title: 'alice called organizations:PutResourcePolicy, and CloudTrail does not show its parameters',
      severity: 'medium',
    },
    {
      event: put('organizations:Describe*', '111122223333'),
      title: 'alice let its own account read parts of the organization',
    },
    {
      event: apiCall('organizations:DeleteResourcePolicy'),
      title: 'alice deleted the delegation policy of the organization',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('organizations:DeleteResourcePolicy', { errorCode: 'ResourcePolicyNotFoundException' }),
      because: 'there was none',
    },
    {
      event: apiCall('glue:PutResourcePolicy', { requestParameters: { policyInJson: '{}' } }),
      because: 'it is a policy of Glue',
    },
  ],
})
