import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn, valueIn } from '../requests/parameters.ts'
import { serviceInWords } from '../requests/service-names.ts'

export default defineCallDetection({
  id: 'audit-trail/findings-dismissed-in-bulk',
  calls: [
    'access-analyzer:UpdateFindings',
    'guardduty:ArchiveFindings',
    'securityhub:BatchUpdateFindings',
    'securityhub:BatchUpdateFindingsV2',
  ],
  where: (e) => dismissed(e) >= 20,
  severity: 'medium',
  title: (e) => `${e.actor.name} dismissed ${dismissed(e)} findings of ${serviceInWords(e)} in one call`,
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.service}`,
  why: 'Findings that are put away by the dozen are rarely read first, and real ones may be among them.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they looked at each of them.`,
    `Look through the findings of ${serviceInWords(e)} that were put away, the gravest first.`,
    'If it is not expected, bring them back: dismissed findings are not deleted.',
  ],
  falsePositives: ['Somebody tidies up findings that were settled long ago.'],
  mitre: ['T1685', 'T1070'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ArchiveFindings.html',
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchUpdateFindings.html',
  ],
})

/** How many findings the call puts away; other changes to findings put away none. */
function dismissed({ action, request }: ApiCall): number {
  switch (action.name) {
    case 'ArchiveFindings':
      return listAt(valueIn(request, 'findingIds')).length
    case 'UpdateFindings':
      return textIn(request, 'status') === 'ARCHIVED' ? listAt(valueIn(request, 'ids')).length : 0
    case 'BatchUpdateFindings':
      return textIn(request, 'workflow', 'status') === 'SUPPRESSED'
        ? listAt(valueIn(request, 'findingIdentifiers')).length
        : 0
    default:
      // The status "suppressed" of OCSF.
      return textIn(request, 'statusId') === '3'
        ? listAt(valueIn(request, 'metadataUids')).length + listAt(valueIn(request, 'findingIdentifiers')).length
        : 0
  }
}
