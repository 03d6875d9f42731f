import type { ApiCall } from '../../shared/core/event.ts'
import { at, isJsonObject, type Json } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { serviceInWords } from '../requests/service-names.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/findings-filtered-out',
  calls: [
    'guardduty:CreateFilter',
    'guardduty:UpdateFilter',
    'inspector2:CreateFilter',
    'inspector2:UpdateFilter',
    'macie2:CreateFindingsFilter',
    'macie2:UpdateFindingsFilter',
  ],
  record: { requestParameters: { action: ['ARCHIVE', 'SUPPRESS'] } },
  severity: (e) => {
    if (hidesAll(e)) return 'high'
    return 'medium'
  },
  title: (e) => {
    const what = hidesAll(e) ? 'all findings' : 'findings'
    return `${e.actor.name} made ${named('filter', filterOf(e))} hide ${what} of ${serviceInWords(e)}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.service} ${filterOf(e)}`,
  why: 'Findings that the filter takes are put away before anybody sees them, and raise no alarm.',
  respond: (e) => [
    `Read the filter's criteria in the record, and see which findings of ${serviceInWords(e)} it hides.`,
    `Ask ${e.actor.name} why; if there is no good answer, delete the filter.`,
    'Look through the findings that it has put away so far.',
  ],
  falsePositives: ['A finding about something known and harmless is silenced on purpose.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/findings_suppression-rule.html',
    'https://docs.aws.amazon.com/inspector/v2/APIReference/API_CreateFilter.html',
  ],
})

/** By name, and where an existing one is changed, in Inspector by its ARN and in Macie by its ID. */
function filterOf({ request }: ApiCall): readonly string[] {
  return ['name', 'filterName', 'filterArn', 'id'].flatMap((parameter) => namesAt(request, parameter)).slice(0, 1)
}

/** A new filter without criteria takes everything; a change without a word of them leaves them as they are. */
function hidesAll({ request }: ApiCall): boolean {
  const criteria = at(request, 'filterCriteria') ?? at(request, 'findingCriteria')
  const criterion = at(criteria, 'criterion') ?? criteria
  return criterion !== undefined && isEmpty(criterion)
}

function isEmpty(value: Json): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0
}
