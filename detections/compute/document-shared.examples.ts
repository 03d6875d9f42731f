import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const share = (requestParameters: object) =>
  apiCall('ssm:ModifyDocumentPermission', {
    requestParameters: { name: 'orders-setup', permissionType: 'Share', ...requestParameters },
  })

export default defineExamples({
  fires: [
    {
      event: share({ accountIdsToAdd: ['all'] }),
      title: 'alice shared Systems Manager document orders-setup with every AWS account',
      severity: 'high',
    },
    {
      event: share({ accountIdsToAdd: ['123456789012'], accountIdsToRemove: [] }),
      title: 'alice shared Systems Manager document orders-setup with account 123456789012',
      severity: 'low',
    },
  ],
  silent: [
    { event: share({ accountIdsToRemove: ['all'] }), because: 'it was taken back' },
    { event: share({ accountIdsToAdd: ['111122223333'] }), because: 'the account is their own' },
  ],
})
