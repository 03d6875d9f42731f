import type { Step } from '../../shared/core/detection.ts'
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
  why: (e) =>
    isUnprotected(e)
      ? 'The history of calls there can now be deleted in one call.'
      : 'The history of calls there covers less than before, or is kept for a shorter time.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'eventDataStore'), (store) => restore(e, store)),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: (e) =>
    isUnprotected(e)
      ? ['An event data store that is about to be retired loses its protection first.']
      : ['The history is kept in another event data store, or must not be kept for longer.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_UpdateEventDataStore.html'],
})

function isUnprotected({ request }: ApiCall): boolean {
  return flagAt(request, 'terminationProtectionEnabled') === false
}

/** For how long it kept events before, the call does not say. */
function restore({ request, region }: ApiCall, store: string): readonly Step[] {
  const options = [
    ...(flagAt(request, 'terminationProtectionEnabled') === false ? ['--termination-protection-enabled'] : []),
    ...(flagAt(request, 'multiRegionEnabled') === false ? ['--multi-region-enabled'] : []),
    ...(flagAt(request, 'organizationEnabled') === false ? ['--organization-enabled'] : []),
  ]
  if (options.length === 0) return ['Have it keep events for as long as before: what is older is deleted for good.']
  const update = aws`cloudtrail update-event-data-store --event-data-store ${store} --region ${region}`
  return [{ do: 'Set it as it was:', run: [...update, ...options] }]
}

function weaknesses({ request }: ApiCall): readonly string[] {
  const days = numberAt(request, 'retentionPeriod')
  return [
    ...(flagAt(request, 'terminationProtectionEnabled') === false ? ['lacks protection from deletion'] : []),
    ...(flagAt(request, 'multiRegionEnabled') === false ? ['covers one region only'] : []),
    ...(flagAt(request, 'organizationEnabled') === false ? ['covers one account only'] : []),
    ...(days !== undefined && days < 90 ? [`keeps events for ${days} days`] : []),
  ]
}
