import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (resourcesVpcConfig: JsonObject, record: JsonObject = {}) =>
  apiCall('eks:UpdateClusterConfig', { requestParameters: { name: 'main', resourcesVpcConfig }, ...record })

export default defineExamples({
  fires: [
    {
      event: update({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] }),
      title: 'alice opened the API of EKS cluster main to the world',
      severity: 'high',
    },
    {
      event: update({ publicAccessCidrs: ['198.51.100.0/24', '0.0.0.0/0'] }),
      title: 'alice opened the API of EKS cluster main to the world',
    },
    {
      event: update({ endpointPublicAccess: true, endpointPrivateAccess: true }),
      title: 'alice opened the API of EKS cluster main beyond its network',
      severity: 'medium',
    },
    {
      event: update(
        { endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] },
        { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' },
      ),
      title: 'role Deploy (session ci-42) opened the API of EKS cluster main to the world',
      severity: 'high',
    },
    {
      event: update({ endpointPublicAccess: true }, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice opened the API of EKS cluster main beyond its network',
      severity: 'low',
    },
    {
      event: update({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'] }),
      title: 'alice opened the API of EKS cluster main to the world',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: update({ endpointPublicAccess: true, publicAccessCidrs: ['198.51.100.0/24'] }),
      because: 'only the office may reach it',
    },
    {
      event: update({ endpointPublicAccess: false, publicAccessCidrs: ['0.0.0.0/0'] }),
      because: 'it was closed, and the ranges say nothing any more',
    },
    {
      event: apiCall('eks:UpdateClusterConfig', {
        requestParameters: { name: 'main', logging: { clusterLogging: [{ types: ['audit'], enabled: true }] } },
      }),
      because: 'its logs were switched on',
    },
  ],
})
