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
    const did = e.action.name === 'RestoreEventDataStore' ? 'restored' : 'started the recording of'
    return `${e.actor.name} ${did} ${named('event data store', namesAt(e.request, 'eventDataStore'))}`
  },
  groupBy: (e) => `${e.account.id} ${e.action.name} ${textAt(e.request, 'eventDataStore')}`,
  why: 'CloudTrail Lake has the event data store again; what happened in between may be missing there.',
  respond: [],
  falsePositives: ['A new event data store begins to record.'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_RestoreEventDataStore.html'],
})
