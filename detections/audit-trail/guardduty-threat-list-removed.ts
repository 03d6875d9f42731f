import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/guardduty-threat-list-removed',
  calls: [
    'guardduty:DeleteThreatIntelSet',
    'guardduty:UpdateThreatIntelSet',
    'guardduty:DeleteThreatEntitySet',
    'guardduty:UpdateThreatEntitySet',
  ],
  where: (e) => isDeleted(e) || flagAt(e.request, 'activate') === false,
  severity: 'low',
  title: (e) => {
    const id =
      textAt(e.request, 'name') ?? textAt(e.request, 'threatIntelSetId') ?? textAt(e.request, 'threatEntitySetId')
    const list = named('threat list', id)
    return `${e.actor.name} ${isDeleted(e) ? `deleted ${list} of GuardDuty` : `took ${list} of GuardDuty out of use`}`
  },
  why: 'GuardDuty no longer reports calls and traffic from the addresses on the list.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and which list replaces it.`,
    isDeleted(e)
      ? 'If it is not expected, add the list again from the file in S3 that it was read from.'
      : 'If it is not expected, activate the list again, under Lists in the GuardDuty console.',
  ],
  falsePositives: ['A list that nobody keeps up to date is retired.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DeleteThreatIntelSet.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_upload-lists.html',
  ],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name.startsWith('Delete')
}
