import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/event-data-store-restored',
  calls: ['cloudtrail:RestoreEventDataStore', 'cloudtrail:StartEventDataStoreIngestion'],
  closes: 'audit-trail/event-data-store-stopped',
  severity: 'information',
  title: (e) => {
    const did = isRestored(e) ? 'restored' : 'started the recording of'
    return `${e.actor.name} ${did} ${named('event data store', namesAt(e.request, 'eventDataStore'))}`
  },
  groupBy: (e) => `${e.account.id} ${e.action.name} ${textAt(e.request, 'eventDataStore')}`,
  why: (e) =>
    isRestored(e)
      ? 'CloudTrail Lake has the event data store again; what happened in between may be missing there.'
      : 'The event data store takes in events again; what happened before may be missing there.',
  respond: [],
  falsePositives: (e) =>
    isRestored(e) ? ['A deletion by mistake is taken back.'] : ['A new event data store begins to record.'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_RestoreEventDataStore.html'],
})

function isRestored({ action }: ApiCall): boolean {
  return action.name === 'RestoreEventDataStore'
}
