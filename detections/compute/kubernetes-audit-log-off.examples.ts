import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (types: readonly string[], enabled: boolean, record = {}) =>
  apiCall('eks:UpdateClusterConfig', {
    requestParameters: { name: 'main', logging: { clusterLogging: [{ types, enabled }] } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update(['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'], false),
      title: 'alice switched off the audit and authenticator logs of EKS cluster main',
      severity: 'high',
    },
    {
      event: update(['audit'], false, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice switched off the audit log of EKS cluster main',
      severity: 'high',
    },
  ],
  silent: [
    { event: update(['audit'], true), because: 'it was switched on' },
    { event: update(['scheduler', 'controllerManager'], false), because: 'these logs are for operation' },
  ],
})
