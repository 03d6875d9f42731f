import { type ServiceEvent, unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { cacheEventInWords, elastiCache } from '../../shared/sources/services/elasticache.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(elastiCache, {
  id: 'reliability/elasticache-failed',
  severity: 'medium',
  title: (d, e) => cacheEventInWords(d, e.detailType),
  groupBy: (d, e) => `${e.account.id} ${e.region} ${d.SourceIdentifier ?? e.key} ${e.detailType}`,
  window: { minutes: 24 * 60 },
  why: (_, e) => {
    if (isLimit(e)) return 'At its limit it slows down or refuses what is asked of it.'
    return e.detailType.startsWith('Snapshot')
      ? 'There is one snapshot less from which the cache can be filled again.'
      : 'What was asked of the cache was not done: it is not there, or as it was before.'
  },
  respond: ({ SourceIdentifier = unknownName }, e) => {
    const type = e.detailType.startsWith('Snapshot') ? 'serverless-cache-snapshot' : 'serverless-cache'
    return [
      {
        do: 'See why, and what else ElastiCache says of it, of the last day:',
        run: aws`elasticache describe-events --source-identifier ${SourceIdentifier} --source-type ${type} --duration 1440 --region ${e.region}`,
      },
      isLimit(e)
        ? 'Raise its limit in the settings of the cache, or take out what fills it.'
        : 'Mend what ElastiCache names, and do it again.',
    ]
  },
  falsePositives: (_, e) =>
    isLimit(e) ? ['The limit is meant to bound the costs.'] : ['Whoever asked for it tries again, and succeeds then.'],
  references: [
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/serverless-events.html',
    'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-elasticache.html',
  ],
})

function isLimit({ detailType }: ServiceEvent): boolean {
  return detailType === 'Cache Limit Approaching'
}
