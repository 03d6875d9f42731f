import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (action: string, requestParameters: JsonObject = {}) =>
  apiCall(action, {
    requestParameters: {
      name: 'main',
      principalArn: 'arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fops',
      ...requestParameters,
    },
  })
const policy = (name: string) => ({ policyArn: `arn:aws:eks::aws:cluster-access-policy/${name}` })

export default defineExamples({
  fires: [
    {
      event: call('eks:CreateAccessEntry', { principalArn: 'arn:aws:iam::123456789012:role/Dev' }),
      title: 'alice let Dev of account 123456789012 into EKS cluster main',
      severity: 'medium',
    },
    { event: call('eks:CreateAccessEntry'), title: 'alice let ops into EKS cluster main', severity: 'low' },
    {
      event: call('eks:CreateAccessEntry', { kubernetesGroups: ['builders'] }),
      title: 'alice let ops into EKS cluster main with the rights of builders',
    },
    {
      event: call('eks:AssociateAccessPolicy', policy('AmazonEKSAdminPolicy')),
      title: 'alice let ops into EKS cluster main with AmazonEKSAdminPolicy',
      severity: 'medium',
    },
    {
      event: call('eks:DeleteAccessEntry'),
      title: 'alice took access to EKS cluster main from ops',
      severity: 'low',
    },
    {
      event: call('eks:DisassociateAccessPolicy', policy('AmazonEKSViewPolicy')),
      title: 'alice took AmazonEKSViewPolicy to EKS cluster main from ops',
    },
  ],
  silent: [
    {
      event: call('eks:AssociateAccessPolicy', policy('AmazonEKSClusterAdminPolicy')),
      because: 'an administrator of the cluster is told by another detection',
    },
    { event: call('eks:DescribeAccessEntry'), because: 'nothing changed' },
  ],
})
