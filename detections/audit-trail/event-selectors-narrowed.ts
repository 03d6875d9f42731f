import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { readSelection } from '../requests/audit-trail/event-selectors.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/event-selectors-narrowed',
  calls: ['cloudtrail:PutEventSelectors', 'cloudtrail:UpdateEventDataStore'],
  where: (e) => setsSelectors(e) && narrowing(e) !== undefined,
  severity: (e) => narrowing(e)?.[0] ?? 'low',
  gravest: 'critical',
  title: (e) => `${e.actor.name} made ${recorderOf(e)} ${narrowing(e)?.[1] ?? 'record less'}`,
  groupBy: (e) => `${e.account.id} ${recorderOf(e)} ${narrowing(e)?.[1]}`,
  why: 'What is not recorded cannot be found later, and calls that no trail records do not reach this system.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'trailName'), (trail) => ({
      do: 'Let the trail record all management events again; name the data events that it had, too:',
      run: aws`cloudtrail put-event-selectors --trail-name ${trail} --event-selectors ReadWriteType=All,IncludeManagementEvents=true --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why, and which event selectors there were before.`,
    "Look in CloudTrail's event history for what was done meanwhile.",
  ],
  falsePositives: ['Another trail records the management events, and this one is for data events only.'],
  mitre: ['T1685.002'],
  cis: ['4.5'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html',
  ],
})

/** UpdateEventDataStore changes other settings as well. */
function setsSelectors({ request }: ApiCall): boolean {
  return at(request, 'eventSelectors') !== undefined || at(request, 'advancedEventSelectors') !== undefined
}

/** The gravest of what is left out, if anything is. */
function narrowing({ request }: ApiCall): readonly [Severity, string] | undefined {
  const { reads, writes, others, leftOut, filteredBy } = readSelection(request)
  if (!reads && !writes) return others ? ['high', 'record no management events'] : ['critical', 'record nothing']
  if (!writes) return ['high', 'record no calls that change something']
  if (filteredBy.length > 0) return ['high', `record only some calls, chosen by ${filteredBy.join(' and ')}`]
  if (!reads) return ['medium', 'record no calls that read']
  if (leftOut.length === 0) return undefined
  return [leavesOut(leftOut), `leave out calls of ${leftOut.join(' and ')}`]
}

/** Calls of RDS's data API are many and say little; whoever leaves out those of KMS hides what is done to keys. */
function leavesOut(sources: readonly string[]): Severity {
  const others = sources.filter((source) => source !== 'rdsdata.amazonaws.com')
  if (others.length === 0) return 'low'
  return others.every((source) => source === 'kms.amazonaws.com') ? 'medium' : 'high'
}

function recorderOf({ request }: ApiCall): string {
  const store = namesAt(request, 'eventDataStore')
  return store.length > 0 ? named('event data store', store) : named('trail', namesAt(request, 'trailName'))
}
