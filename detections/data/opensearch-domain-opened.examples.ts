import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const policy = (AWS: string, condition: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS },
        Action: 'es:*',
        Resource: 'arn:aws:es:us-east-1:111122223333:domain/search/*',
        ...condition,
      },
    ],
  })
const update = (parameters: object, record: object = {}) =>
  apiCall('es:UpdateDomainConfig', { requestParameters: { domainName: 'search', ...parameters }, ...record })

export default defineExamples({
  fires: [
    {
      event: update({ accessPolicies: policy('*') }),
      title: 'alice opened OpenSearch domain search to everyone',
      severity: 'high',
    },
    {
      event: update(
        { accessPolicies: policy('*') },
        {
          responseElements: { domainConfig: { vPCOptions: { options: { subnetIds: ['subnet-0123456789abcdef0'] } } } },
        },
      ),
      title: 'alice opened OpenSearch domain search to everyone',
      severity: 'medium',
    },
    {
      event: apiCall('es:CreateDomain', {
        requestParameters: {
          domainName: 'search',
          accessPolicies: policy('*'),
          advancedSecurityOptions: { enabled: true, internalUserDatabaseEnabled: true },
        },
      }),
      title: 'alice opened OpenSearch domain search to everyone',
      severity: 'low',
    },
    {
      event: update({ accessPolicies: policy('123456789012') }),
      title: 'alice opened OpenSearch domain search to account 123456789012',
      severity: 'medium',
    },
    {
      event: update({
        accessPolicies: policy('*', { Condition: { IpAddress: { 'aws:SourceIp': ['198.51.100.0/24'] } } }),
      }),
      title: 'alice opened OpenSearch domain search to whoever comes from 198.51.100.0/24',
      severity: 'medium',
    },
  ],
  silent: [
    { event: update({ accessPolicies: policy('111122223333') }), because: 'only the own account is let in' },
    { event: update({ clusterConfig: { instanceCount: 3 } }), because: 'something else is changed' },
  ],
})
