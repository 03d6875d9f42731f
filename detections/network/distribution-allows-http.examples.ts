import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const config = (standard: string, others: readonly string[] = []) => ({
  enabled: true,
  defaultCacheBehavior: { viewerProtocolPolicy: standard },
  cacheBehaviors: {
    quantity: others.length,
    items: others.map((viewerProtocolPolicy) => ({ pathPattern: '/images/*', viewerProtocolPolicy })),
  },
})

const update = (distributionConfig: JsonObject, record: JsonObject = {}) =>
  apiCall('cloudfront:UpdateDistribution', {
    requestParameters: { id: 'EDFDVBD6EXAMPLE', distributionConfig },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update(config('allow-all')),
      title: 'alice let distribution EDFDVBD6EXAMPLE answer over HTTP without TLS',
      severity: 'low',
    },
    {
      event: update(config('https-only', ['allow-all']), {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: 'alice let distribution EDFDVBD6EXAMPLE answer over HTTP without TLS',
      severity: 'information',
    },
    {
      event: apiCall('cloudfront:CreateDistributionWithTags', {
        requestParameters: { distributionConfigWithTags: { distributionConfig: config('allow-all') } },
        responseElements: { distribution: { id: 'EDFDVBD6EXAMPLE' } },
      }),
      title: 'alice let distribution EDFDVBD6EXAMPLE answer over HTTP without TLS',
    },
  ],
  silent: [{ event: update(config('redirect-to-https', ['https-only'])), because: 'everybody uses TLS' }],
})
