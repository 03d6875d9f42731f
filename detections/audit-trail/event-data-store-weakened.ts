import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/event-data-store-weakened',
  calls: ['cloudtrail:UpdateEventDataStore'],
  where: (e) => weaknesses(e).length > 0,
  severity: 'medium',
  title: (e) => {
    const store = named('event data store', namesAt(e.request, 'eventDataStore'))
    return `${e.actor.name} changed ${store}: it now ${weaknesses(e).join(' and ')}`
  },
  groupBy: (e) => `${e.account.id} ${textAt(e.request, 'eventDataStore')} ${weaknesses(e)}`,
  why: 'The history of calls there covers less, or can be deleted in one call.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'eventDataStore'), (store) => ({
      do: 'Protect it from deletion again, and let it cover all regions:',
      run: aws`cloudtrail update-event-data-store --event-data-store ${store} --termination-protection-enabled --multi-region-enabled --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['An event data store that is about to be retired loses its protection first.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_UpdateEventDataStore.html'],
})

function weaknesses({ request }: ApiCall): readonly string[] {
  const days = numberAt(request, 'retentionPeriod')
  return [
    ...(flagAt(request, 'terminationProtectionEnabled') === false ? ['lacks protection from deletion'] : []),
    ...(flagAt(request, 'multiRegionEnabled') === false ? ['covers one region only'] : []),
    ...(flagAt(request, 'organizationEnabled') === false ? ['covers one account only'] : []),
    ...(days !== undefined && days < 90 ? [`keeps events for ${days} days`] : []),
  ]
}
