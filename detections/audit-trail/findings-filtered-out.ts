import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, type Json } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { takesAll } from '../requests/audit-trail/finding-criteria.ts'
import { namesAt, textIn, valueIn } from '../requests/parameters.ts'
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
    'securityhub:UpdateFindings',
  ],
  where: (e) => hides(e) || mayHide(e),
  severity: (e) => {
    if (hides(e)) return takesAllFindings(e) ? 'high' : 'medium'
    return takesAllFindings(e) ? 'medium' : 'low'
  },
  title: (e) => {
    const what = `${takesAllFindings(e) ? 'all findings' : 'findings'} of ${serviceInWords(e)}`
    if (e.action.service === 'securityhub') return `${e.actor.name} put away ${what}`
    const filter = named('filter', filterOf(e))
    return hides(e) ? `${e.actor.name} made ${filter} hide ${what}` : `${e.actor.name} made ${filter} take ${what}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.service} ${filterOf(e)}`,
  why: 'Findings that a filter takes may be put away before anybody sees them, and then raise no alarm.',
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
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateFindings.html',
  ],
})

/** By name, and where an existing one is changed, in Inspector by its ARN and in Macie by its ID. */
function filterOf({ request }: ApiCall): readonly string[] {
  return ['name', 'filterName', 'filterArn', 'id'].flatMap((parameter) => namesAt(request, parameter)).slice(0, 1)
}

/** What the call says; a change that does not say it leaves it as it was. */
function actionOf({ request }: ApiCall): string | undefined {
  return textIn(request, 'action') ?? textIn(request, 'recordState')
}

function hides(e: ApiCall): boolean {
  return isWord(actionOf(e), 'ARCHIVE', 'ARCHIVED', 'SUPPRESS')
}

/** A filter that hides may take more findings now: the call does not say whether it hides. */
function mayHide(e: ApiCall): boolean {
  return e.action.name.startsWith('Update') && actionOf(e) === undefined && criteriaOf(e) !== undefined
}

/** A new filter without criteria takes everything; a change without a word of them leaves them as they are. */
function takesAllFindings(e: ApiCall): boolean {
  const criteria = criteriaOf(e)
  return criteria === undefined ? e.action.name.startsWith('Create') : takesAll(criteria, e)
}

function criteriaOf({ request }: ApiCall): Json | undefined {
  const criteria = ['filterCriteria', 'findingCriteria', 'filters'].map((key) => valueIn(request, key))
  const stated = criteria.find((each) => each !== undefined)
  return valueIn(stated, 'criterion') ?? stated
}
