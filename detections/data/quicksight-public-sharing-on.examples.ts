import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (publicSharingEnabled: boolean) =>
  apiCall('quicksight:UpdatePublicSharingSettings', {
    requestParameters: { awsAccountId: '111122223333', publicSharingEnabled },
  })

export default defineExamples({
  fires: [
    {
      event: update(true),
      title: 'alice allowed QuickSight dashboards to be shared with everyone',
      severity: 'high',
    },
  ],
  silent: [{ event: update(false), because: 'it was forbidden' }],
})
