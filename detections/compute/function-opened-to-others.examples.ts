import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const permit = (requestParameters: object, record = {}) =>
  apiCall('lambda:AddPermission20150331v2', {
    requestParameters: {
      functionName: 'orders',
      statementId: 'partner',
      action: 'lambda:InvokeFunction',
      ...requestParameters,
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: permit({
        principal: 'apigateway.amazonaws.com',
        sourceArn: 'arn:aws:execute-api:us-east-1:123456789012:abc123/*',
      }),
      title: 'alice let account 123456789012 call Lambda function orders',
      severity: 'medium',
    },
    {
      event: permit({ principal: 'events.amazonaws.com' }),
      title: 'alice let every account through events.amazonaws.com call Lambda function orders',
      severity: 'low',
    },
    {
      event: permit({ principal: '*' }),
      title: 'alice let every AWS account call Lambda function orders',
      severity: 'high',
    },
    {
      event: permit({ principal: '123456789012' }),
      title: 'alice let account 123456789012 call Lambda function orders',
      severity: 'medium',
    },
    {
      event: permit(
        { principal: 'arn:aws:iam::123456789012:role/partner' },
        { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' },
      ),
      title: 'role Deploy (session ci-42) let account 123456789012 call Lambda function orders',
      severity: 'low',
    },
    {
      event: permit({ principal: '*', action: 'lambda:InvokeFunctionUrl', functionUrlAuthType: 'NONE' }),
      title: 'alice let anyone on the internet call Lambda function orders by its URL',
      severity: 'high',
    },
    {
      event: permit({ principal: '*', invokedViaFunctionUrl: true }),
      title: 'alice let anyone on the internet call Lambda function orders by its URL',
      severity: 'high',
    },
    {
      event: permit({ principal: '*', action: 'lambda:InvokeFunctionUrl', functionUrlAuthType: 'AWS_IAM' }),
      title: 'alice let every AWS account call Lambda function orders',
      severity: 'high',
    },
    {
      event: permit({ principal: '*', principalOrgID: 'o-a1b2c3d4e5' }),
      title: 'alice let organization o-a1b2c3d4e5 (yours or another) call Lambda function orders',
      severity: 'low',
    },
    {
      event: permit({ principal: 's3.amazonaws.com', sourceArn: 'arn:aws:sns:us-east-1:123456789012:orders' }),
      title: 'alice let account 123456789012 call Lambda function orders',
      severity: 'medium',
    },
    {
      event: permit({ principal: 'events.amazonaws.com' }),
      title: 'alice let every account through events.amazonaws.com call Lambda function orders',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: permit({ principal: 'sns.amazonaws.com', sourceArn: 'arn:aws:sns:us-east-1:111122223333:orders' }),
      because: 'the topic is their own',
    },
    {
      event: permit({ principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::orders' }),
      because: 'the name of a bucket says no account',
    },
    { event: permit({ principal: 'arn:aws:iam::111122223333:role/web' }), because: 'the role is their own' },
    {
      event: permit({
        principal: 'events.amazonaws.com',
        sourceArn: 'arn:aws:events:us-east-1:111122223333:rule/daily',
      }),
      because: 'a rule of the account calls it',
    },
    {
      event: permit({ principal: 'alexa-appkit.amazon.com', eventSourceToken: 'amzn1.ask.skill.1234' }),
      because: 'only one skill may call it',
    },
    {
      event: permit({ principal: 's3.amazonaws.com', sourceAccount: '111122223333' }),
      because: 'it is for an AWS service that acts for the account',
    },
  ],
})
