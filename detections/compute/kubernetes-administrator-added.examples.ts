import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const associate = (policy: string, principalArn: string, record = {}) =>
  apiCall('eks:AssociateAccessPolicy', {
    requestParameters: {
      name: 'main',
      principalArn,
      policyArn: `arn:aws:eks::aws:cluster-access-policy/${policy}`,
      accessScope: { type: 'cluster', namespaces: [] },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: associate('AmazonEKSClusterAdminPolicy', 'arn:aws:iam::123456789012:role/Dev'),
      title: 'alice made Dev of account 123456789012 an administrator of EKS cluster main',
      severity: 'high',
    },
    {
      event: associate('AmazonEKSClusterAdminPolicy', 'arn:aws:iam::111122223333:role/ops'),
      title: 'alice made ops an administrator of EKS cluster main',
      severity: 'high',
    },
    {
      event: associate('AmazonEKSClusterAdminPolicy', 'arn%3Aaws%3Aiam%3A%3A111122223333%3Auser%2Fbob', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) made bob an administrator of EKS cluster main',
      severity: 'high',
    },
  ],
  silent: [
    { event: associate('AmazonEKSViewPolicy', 'arn:aws:iam::111122223333:role/ops'), because: 'the policy only reads' },
    {
      event: associate('AmazonEKSAdminPolicy', 'arn:aws:iam::111122223333:role/ops'),
      because: 'the policy rules namespaces, not the cluster',
    },
  ],
})
