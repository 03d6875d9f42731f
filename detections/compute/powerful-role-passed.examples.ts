import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (role: string, record = {}) =>
  apiCall('lambda:CreateFunction20150331', {
    requestParameters: {
      functionName: 'orders',
      runtime: 'nodejs24.x',
      role: `arn:aws:iam::111122223333:role/${role}`,
      handler: 'index.handler',
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: create('ops-admin'), title: 'alice let a Lambda function run as ops-admin', severity: 'medium' },
    {
      event: apiCall('ec2:RunInstances', {
        requestParameters: { instanceType: 't3.micro', iamInstanceProfile: { name: 'AdministratorAccess' } },
      }),
      title: 'alice let an EC2 instance run as AdministratorAccess',
    },
    {
      event: apiCall('cloudformation:CreateStack', {
        requestParameters: { stackName: 'main', roleARN: 'arn:aws:iam::111122223333:role/service/PowerUserRole' },
      }),
      title: 'alice let a CloudFormation stack run as PowerUserRole',
    },
    {
      event: apiCall('scheduler:CreateSchedule', {
        userIdentity: session('web', 'i-0123456789abcdef0'),
        requestParameters: {
          name: 'nightly',
          target: {
            arn: 'arn:aws:lambda:us-east-1:111122223333:function:orders',
            roleArn: 'arn:aws:iam::111122223333:role/Admin',
          },
        },
      }),
      title: 'role web (session i-0123456789abcdef0) let a schedule run as Admin',
    },
    {
      event: create('ops-admin', { userAgent: 'Terraform/1.9.0' }),
      title: 'alice let a Lambda function run as ops-admin',
      severity: 'low',
    },
  ],
  silent: [
    { event: create('orders-lambda'), because: 'the role is the one of the function' },
    { event: create('administration-panel-reader'), because: 'it is named after what it reads' },
  ],
})
