import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const disable = (record: JsonObject = {}) =>
  apiCall('securityhub:DisableImportFindingsForProduct', {
    requestParameters: {
      ProductSubscriptionArn: 'arn:aws:securityhub:us-east-1:111122223333:product-subscription/aws/guardduty',
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: disable(),
      title: 'alice stopped Security Hub from taking in findings of aws/guardduty',
      severity: 'medium',
    },
    {
      event: disable({ userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice stopped Security Hub from taking in findings of aws/guardduty',
      severity: 'low',
    },
    {
      event: disable({ requestParameters: {} }),
      title: 'alice stopped Security Hub from taking in findings of a product',
    },
  ],
  silent: [
    { event: disable({ errorCode: 'ResourceNotFoundException' }), because: 'there was no such integration' },
    {
      event: apiCall('securityhub:EnableImportFindingsForProduct', {
        requestParameters: { ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/guardduty' },
      }),
      because: 'the findings are taken in',
    },
  ],
})
