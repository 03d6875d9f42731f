import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('cloudtrail:PutInsightSelectors', {
        requestParameters: { trailName: 'main', insightSelectors: [] },
      }),
      title: 'alice switched off the Insights of trail main',
      severity: 'medium',
    },
    {
      event: apiCall('cloudtrail:PutInsightSelectors', {
        requestParameters: {
          eventDataStore:
            'arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
          insightSelectors: [],
        },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice switched off the Insights of event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('cloudtrail:PutInsightSelectors', {
        requestParameters: { trailName: 'main', insightSelectors: [{ insightType: 'ApiCallRateInsight' }] },
      }),
      because: 'one kind of Insights is still on',
    },
  ],
})
