import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const policy = (Principal: unknown, Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], Condition }],
  })

const set = (policyText: string, record = {}) =>
  apiCall('ecr:SetRepositoryPolicy', {
    requestParameters: { repositoryName: 'orders', policyText, force: false },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: set(policy('*')),
      title: 'alice opened image repository orders to every AWS account',
      severity: 'critical',
    },
    {
      event: set(policy({ AWS: 'arn:aws:iam::123456789012:root' })),
      title: 'alice opened image repository orders to account 123456789012',
      severity: 'medium',
    },
    {
      event: apiCall('ecr:PutRegistryPolicy', {
        requestParameters: { policyText: policy({ AWS: '123456789012' }) },
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) opened the whole image registry to account 123456789012',
      severity: 'low',
    },
    {
      event: set(policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })),
      title: 'alice opened image repository orders to organization o-a1b2c3d4e5 (yours or another)',
      severity: 'low',
    },
  ],
  silent: [
    { event: set(policy({ Service: 'lambda.amazonaws.com' })), because: 'it is for Lambda' },
    { event: set(policy({ AWS: 'arn:aws:iam::111122223333:role/web' })), because: 'the role is their own' },
  ],
})
