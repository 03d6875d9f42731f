import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modify = (parameters: object, record: object = {}) =>
  apiCall('elasticache:ModifyReplicationGroup', {
    requestParameters: { replicationGroupId: 'sessions', applyImmediately: true, ...parameters },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: modify({ transitEncryptionEnabled: false }),
      title: 'alice made cache sessions take connections without encryption',
      severity: 'medium',
    },
    {
      event: modify(
        { transitEncryptionEnabled: true, transitEncryptionMode: 'preferred' },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' },
      ),
      title: 'alice made cache sessions take connections without encryption',
      severity: 'low',
    },
    {
      event: modify({ authTokenUpdateStrategy: 'DELETE' }),
      title: 'alice made cache sessions let clients in without a password',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: modify({ transitEncryptionEnabled: true, transitEncryptionMode: 'required' }),
      because: 'encryption is required',
    },
    { event: modify({ authToken: '****', authTokenUpdateStrategy: 'ROTATE' }), because: 'the token is replaced' },
  ],
})
