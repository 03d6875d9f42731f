import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const cache = { EventID: text, SourceIdentifier: text, SourceType: text, Message: text }

export type CacheEvent = Detail<typeof cache>

/**
 * What ElastiCache tells of serverless caches and their snapshots; of caches that one designs oneself it tells nothing here.
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/serverless-events.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-elasticache.html
 */
export const elastiCache = defineService({
  source: 'aws.elasticache',
  detailTypes: [
    'Cache Creation Failed',
    'Cache Update Failed',
    'Cache Limit Approaching',
    'Snapshot Creation Failed',
    'Snapshot Export Failed',
    'Snapshot Copy Failed',
  ],
  detail: cache,
  resources: ({ SourceIdentifier }, { resources: [arn] }) =>
    namedResource('AWS::ElastiCache::ServerlessCache', SourceIdentifier ?? (arn && resourceOfArn(arn).name), arn),
  what: (e, { detailType }) => `${cacheInWords(e, detailType)} reports "${detailType}"`,
  because: ({ Message }) => Message,
})

/** "ElastiCache snapshot orders-daily" */
export function cacheInWords({ SourceIdentifier }: CacheEvent, detailType: string): string {
  return thingInWords(`ElastiCache ${detailType.startsWith('Snapshot') ? 'snapshot' : 'cache'}`, SourceIdentifier)
}
