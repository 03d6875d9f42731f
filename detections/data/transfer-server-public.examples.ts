import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('transfer:CreateServer', {
    requestParameters: { identityProviderType: 'SERVICE_MANAGED', ...requestParameters },
    responseElements: { serverId: 's-0123456789abcdef0' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: create({ endpointType: 'PUBLIC', protocols: ['SFTP', 'AS2'] }),
      title: 'alice opened SFTP and AS2 server s-0123456789abcdef0 to the world',
      severity: 'medium',
    },
    {
      event: create({}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice opened SFTP server s-0123456789abcdef0 to the world',
      severity: 'low',
    },
    {
      event: create({ protocols: ['SFTP'] }, { responseElements: null }),
      title: 'alice opened a Transfer Family server to the world',
    },
    {
      event: apiCall('transfer:UpdateServer', {
        requestParameters: { serverId: 's-0123456789abcdef0', endpointType: 'PUBLIC' },
      }),
      title: 'alice opened SFTP server s-0123456789abcdef0 to the world',
    },
  ],
  silent: [
    { event: create({ endpointType: 'VPC', endpointDetails: { vpcId: 'vpc-0abc' } }), because: 'it is in a VPC' },
    {
      event: apiCall('transfer:UpdateServer', {
        requestParameters: { serverId: 's-0123456789abcdef0', securityPolicyName: 'TransferSecurityPolicy-2024-01' },
      }),
      because: 'it is another setting',
    },
  ],
})
