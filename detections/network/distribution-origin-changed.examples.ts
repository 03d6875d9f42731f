import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (domains: readonly string[], record: JsonObject = {}) =>
  apiCall('cloudfront:UpdateDistribution', {
    requestParameters: {
      id: 'EDFDVBD6EXAMPLE',
      ifMatch: 'E1RTLUR9YES76O',
      distributionConfig: {
        enabled: true,
        origins: { quantity: domains.length, items: domains.map((domainName) => ({ id: domainName, domainName })) },
        defaultCacheBehavior: { targetOriginId: 'main', viewerProtocolPolicy: 'redirect-to-https' },
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update(['app.example.com']),
      title: 'alice had distribution EDFDVBD6EXAMPLE answer from app.example.com for the first time',
      severity: 'low',
    },
    {
      event: update(['app.example.com', 'amzn-s3-demo-bucket.s3.amazonaws.com'], {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title:
        'alice had distribution EDFDVBD6EXAMPLE answer from app.example.com and amzn-s3-demo-bucket.s3.amazonaws.com for the first time',
      severity: 'information',
    },
    {
      events: [update(['app.example.com']), update(['app.example.com'], { eventTime: '2026-11-21T14:05:00Z' })],
      title: 'alice had distribution EDFDVBD6EXAMPLE answer from app.example.com for the first time',
    },
  ],
  silent: [
    {
      event: apiCall('cloudfront:CreateInvalidation', { requestParameters: { distributionId: 'EDFDVBD6EXAMPLE' } }),
      because: 'the origins stay as they are',
    },
    { event: update(['app.example.com'], { errorCode: 'PreconditionFailed' }), because: 'nothing was changed' },
  ],
})
