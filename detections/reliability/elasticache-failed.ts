import { aws } from '../../shared/core/shell-command.ts'
import { cacheInWords, elastiCache } from '../../shared/sources/services/elasticache.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(elastiCache, {
  id: 'reliability/elasticache-failed',
  severity: 'medium',
  title: (d, e) => `${cacheInWords(d, e.detailType)} ${happened(e.detailType)}`,
  groupBy: (d, e) => `${e.account.id} ${e.region} ${d.SourceIdentifier ?? e.key} ${e.detailType}`,
  window: { minutes: 24 * 60 },
  why: (_, e) => {
    if (e.detailType === 'Cache Limit Approaching') return 'At its limit it slows down or refuses what is asked of it.'
    return e.detailType.startsWith('Snapshot')
      ? 'There is one snapshot less from which the cache can be filled again.'
      : 'What was asked of the cache was not done: it is not there, or as it was before.'
  },
  respond: (_, e) => [
    'Read the message above, and mend what it names; a limit is raised in the settings of the cache.',
    {
      do: 'See what else ElastiCache says, of the last day:',
      run: aws`elasticache describe-events --duration 1440 --region ${e.region}`,
    },
  ],
  falsePositives: ['A limit that is meant to bound the costs.'],
  references: [
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/serverless-events.html',
    'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-elasticache.html',
  ],
})

function happened(detailType: string): string {
  return said.get(detailType) ?? 'reports a failure'
}

const said: ReadonlyMap<string, string> = new Map([
  ['Cache Creation Failed', 'could not be created'],
  ['Cache Update Failed', 'could not be changed'],
  ['Cache Limit Approaching', 'comes near its limit'],
  ['Snapshot Creation Failed', 'could not be made'],
  ['Snapshot Export Failed', 'could not be exported to S3'],
  ['Snapshot Copy Failed', 'could not be copied'],
])
