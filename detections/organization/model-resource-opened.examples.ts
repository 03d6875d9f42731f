import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const policy = (AWS: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: '*', Resource: '*' }],
  })
const put = (AWS: string) =>
  apiCall('bedrock:PutResourcePolicy', {
    requestParameters: {
      resourceArn: 'arn:aws:bedrock:us-east-1:111122223333:guardrail/a1b2c3d4e5f6',
      resourcePolicy: policy(AWS),
    },
  })

export default defineExamples({
  fires: [
    { event: put('*'), title: 'alice let everyone use a1b2c3d4e5f6 of Bedrock', severity: 'high' },
    {
      event: put('arn:aws:iam::123456789012:root'),
      title: 'alice let account 123456789012 use a1b2c3d4e5f6 of Bedrock',
      severity: 'low',
    },
    {
      event: apiCall('bedrock-agentcore:PutResourcePolicy', {
        requestParameters: {
          resourceArn: 'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/helper-AbCdEfGhIj',
          policy: policy('*'),
        },
      }),
      title: 'alice let everyone use helper-AbCdEfGhIj of Bedrock',
    },
  ],
  silent: [
    { event: put('arn:aws:iam::111122223333:role/app'), because: 'it stays in the account' },
    {
      event: apiCall('bedrock:DeleteResourcePolicy', {
        requestParameters: { resourceArn: 'arn:aws:bedrock:us-east-1:111122223333:guardrail/a1b2c3d4e5f6' },
      }),
      because: 'it was closed',
    },
  ],
})
