import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('elasticache/snapshot-creation-failed.json'),
      title: 'ElastiCache snapshot orders-daily could not be made',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.elasticache', 'Cache Limit Approaching', { SourceIdentifier: 'orders' }),
      title: 'ElastiCache serverless cache orders comes near its limit',
    },
    {
      event: serviceEvent('aws.elasticache', 'Cache Update Failed', {}),
      title: 'An ElastiCache serverless cache could not be changed',
    },
  ],
  silent: [
    {
      event: serviceEvent('aws.elasticache', 'Cache Updated', { SourceIdentifier: 'orders' }),
      because: 'it went as asked',
    },
  ],
})
