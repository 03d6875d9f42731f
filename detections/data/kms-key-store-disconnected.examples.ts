import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const store = { requestParameters: { customKeyStoreId: 'cks-1234567890abcdef0' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('kms:DisconnectCustomKeyStore', store),
      title: 'alice disconnected KMS key store cks-1234567890abcdef0',
      severity: 'high',
    },
    {
      event: apiCall('kms:DeleteCustomKeyStore', store),
      title: 'alice deleted KMS key store cks-1234567890abcdef0',
      severity: 'medium',
    },
    {
      event: apiCall('kms:DisconnectCustomKeyStore'),
      title: 'alice disconnected a KMS key store',
    },
  ],
  silent: [{ event: apiCall('kms:ConnectCustomKeyStore', store), because: 'the store was connected' }],
})
