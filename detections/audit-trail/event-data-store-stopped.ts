import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/event-data-store-stopped',
  calls: ['cloudtrail:DeleteEventDataStore', 'cloudtrail:StopEventDataStoreIngestion'],
  severity: 'high',
  title: (e) => {
    const did = e.action.name === 'DeleteEventDataStore' ? 'deleted' : 'stopped the recording of'
    return `${e.actor.name} ${did} ${named('event data store', namesAt(e.request, 'eventDataStore'))}`
  },
  groupBy: (e) => `${e.account.id} ${e.action.name} ${textAt(e.request, 'eventDataStore')}`,
  why: (e) =>
    e.action.name === 'DeleteEventDataStore'
      ? 'CloudTrail Lake records no more events there, and in seven days the whole history that it holds is gone.'
      : 'CloudTrail Lake records no more events there; what it holds so far is kept.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'eventDataStore'), (store) =>
      e.action.name === 'DeleteEventDataStore'
        ? {
            do: 'Restore it; that works for seven days:',
            run: aws`cloudtrail restore-event-data-store --event-data-store ${store} --region ${e.region}`,
          }
        : {
            do: 'Let it record again:',
            run: aws`cloudtrail start-event-data-store-ingestion --event-data-store ${store} --region ${e.region}`,
          },
    ),
    `Ask ${e.actor.name} why.`,
    "Look in CloudTrail's event history for what was done meanwhile.",
  ],
  falsePositives: ['Nobody asks the event data store any more, and it costs money.'],
  mitre: ['T1685.002', 'T1070'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteEventDataStore.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StopEventDataStoreIngestion.html',
  ],
})
