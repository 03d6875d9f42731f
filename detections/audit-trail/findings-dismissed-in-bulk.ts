import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, type Json, type JsonObject, listAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn, valueIn } from '../requests/parameters.ts'
import { serviceInWords } from '../requests/service-names.ts'

const many = 20

export default defineCallDetection({
  id: 'audit-trail/findings-dismissed-in-bulk',
  calls: [
    'access-analyzer:UpdateFindings',
    'guardduty:ArchiveFindings',
    'securityhub:BatchUpdateFindings',
    'securityhub:BatchUpdateFindingsV2',
  ],
  where: (e) => dismissed(e).length > 0,
  window: { minutes: 30, threshold: many, distinct: dismissed },
  severity: 'medium',
  title: (e) => {
    const count = dismissed(e).length
    return count >= many
      ? `${e.actor.name} dismissed ${count} findings of ${serviceInWords(e)} in one call`
      : `${e.actor.name} dismissed ${many} findings of ${serviceInWords(e)} or more within half an hour`
  },
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

/** The findings that the call puts away; other changes to findings put away none. */
function dismissed({ action, request }: ApiCall): readonly string[] {
  return findingsIn(action.name, request).map((finding) => JSON.stringify(finding))
}

function findingsIn(call: string, request: JsonObject): readonly Json[] {
  switch (call) {
    case 'ArchiveFindings':
      return listAt(valueIn(request, 'findingIds'))
    case 'UpdateFindings':
      return isWord(textIn(request, 'status'), 'ARCHIVED') ? listAt(valueIn(request, 'ids')) : []
    case 'BatchUpdateFindings':
      return isWord(textIn(request, 'workflow', 'status'), 'SUPPRESSED')
        ? listAt(valueIn(request, 'findingIdentifiers'))
        : []
    default:
      // The status "suppressed" of OCSF.
      return textIn(request, 'statusId') === '3'
        ? [...listAt(valueIn(request, 'metadataUids')), ...listAt(valueIn(request, 'findingIdentifiers'))]
        : []
  }
}
