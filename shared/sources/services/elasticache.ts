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
  what: (e, { detailType }) => cacheEventInWords(e, detailType),
  because: ({ Message }) => Message,
})

/** "ElastiCache snapshot orders-daily could not be made" */
export function cacheEventInWords({ SourceIdentifier }: CacheEvent, detailType: string): string {
  const kind = detailType.startsWith('Snapshot') ? 'ElastiCache snapshot' : 'ElastiCache serverless cache'
  return `${thingInWords(kind, SourceIdentifier)} ${happened.get(detailType) ?? 'reports a failure'}`
}

const happened: ReadonlyMap<string, string> = new Map([
  ['Cache Creation Failed', 'could not be created'],
  ['Cache Update Failed', 'could not be changed'],
  ['Cache Limit Approaching', 'comes near its limit'],
  ['Snapshot Creation Failed', 'could not be made'],
  ['Snapshot Export Failed', 'could not be exported to S3'],
  ['Snapshot Copy Failed', 'could not be copied'],
])
