import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const id = '/ssm/documents/console/public-sharing-permission'

const update = (settingId: string, settingValue: string) =>
  apiCall('ssm:UpdateServiceSetting', { requestParameters: { settingId, settingValue } })

export default defineExamples({
  fires: [
    {
      event: update(id, 'Enable'),
      title: 'alice allowed Systems Manager documents in us-east-1 to be made public',
      severity: 'medium',
    },
    {
      event: apiCall('ssm:ResetServiceSetting', {
        requestParameters: { settingId: `arn:aws:ssm:us-east-1:111122223333:servicesetting${id}` },
      }),
      title: 'alice allowed Systems Manager documents in us-east-1 to be made public',
    },
  ],
  silent: [
    { event: update(id, 'Disable'), because: 'it was forbidden' },
    { event: update('/ssm/parameter-store/high-throughput-enabled', 'true'), because: 'it is another setting' },
  ],
})
