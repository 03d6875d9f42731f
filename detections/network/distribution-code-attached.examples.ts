import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (defaultCacheBehavior: object) =>
  apiCall('cloudfront:UpdateDistribution', {
    requestParameters: { id: 'E1EXAMPLE', distributionConfig: { defaultCacheBehavior: { ...defaultCacheBehavior } } },
  })

export default defineExamples({
  fires: [
    {
      event: update({
        lambdaFunctionAssociations: {
          quantity: 1,
          items: [
            {
              lambdaFunctionARN: 'arn:aws:lambda:us-east-1:111122223333:function:login:3',
              eventType: 'viewer-request',
            },
          ],
        },
      }),
      title: 'alice had distribution E1EXAMPLE run login for the first time',
      severity: 'medium',
    },
    {
      event: update({
        functionAssociations: {
          quantity: 1,
          items: [{ functionARN: 'arn:aws:cloudfront::111122223333:function/headers', eventType: 'viewer-response' }],
        },
      }),
      title: 'alice had distribution E1EXAMPLE run headers for the first time',
    },
  ],
  silent: [
    { event: update({ lambdaFunctionAssociations: { quantity: 0 } }), because: 'no function runs' },
    { event: update({ viewerProtocolPolicy: 'https-only' }), because: 'no function runs' },
  ],
})
