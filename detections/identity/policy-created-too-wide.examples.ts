import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (statement: object, record = {}) =>
  apiCall('iam:CreatePolicy', {
    requestParameters: {
      policyName: 'orders',
      path: '/',
      policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    },
    responseElements: {
      policy: {
        policyName: 'orders',
        arn: 'arn:aws:iam::111122223333:policy/orders',
        path: '/',
        defaultVersionId: 'v1',
        attachmentCount: 0,
        isAttachable: true,
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: create({ Effect: 'Allow', Action: ['*'], Resource: ['*'] }),
      title: 'alice created policy orders that lets its holders do everything',
      severity: 'medium',
    },
    {
      event: create({ Effect: 'Allow', Action: 'iam:Create*', Resource: 'arn:aws:iam::111122223333:user/*' }),
      title: 'alice created policy orders that lets its holders call iam:Create*',
      severity: 'low',
    },
    {
      event: create(
        { Effect: 'Allow', Action: 'iam:AttachRolePolicy', Resource: '*' },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4', responseElements: null },
      ),
      title: 'alice created policy orders that lets its holders call iam:AttachRolePolicy',
      severity: 'information',
    },
  ],
  silent: [
    { event: create({ Effect: 'Allow', Action: 'iam:Get*', Resource: '*' }), because: 'it only reads' },
    {
      event: create({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }),
      because: 'it is about one bucket',
    },
    {
      event: apiCall('organizations:CreatePolicy', {
        requestParameters: {
          name: 'FullAWSAccess',
          type: 'SERVICE_CONTROL_POLICY',
          content: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
        },
      }),
      because: 'a policy of the organization grants nothing',
    },
  ],
})
