import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, listAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn, valueIn } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/security-hub-checks-off',
  calls: [
    'securityhub:BatchDisableStandards',
    'securityhub:UpdateStandardsControl',
    'securityhub:BatchUpdateStandardsControlAssociations',
  ],
  where: (e) => standardsOff(e).length + controlsOff(e).length > 0,
  severity: (e) => (standardsOff(e).length > 0 ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const standards = standardsOff(e)
    const checks = standards.length > 0 ? named('standard', standards) : named('control', controlsOff(e))
    return `${e.actor.name} switched off ${checks} of Security Hub`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${standardsOff(e)}`,
  why: 'What the checks would find in the account is no longer reported.',
  respond: (e) => [
    `Ask ${e.actor.name} why; for a control the record may hold a reason.`,
    'If it is not expected, switch the checks on again, in the settings of Security Hub.',
  ],
  falsePositives: ['A check does not fit the account, and somebody decided so.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchDisableStandards.html',
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchUpdateStandardsControlAssociations.html',
  ],
})

/** "cis-aws-foundations-benchmark", out of `...:subscription/cis-aws-foundations-benchmark/v/5.0.0`. */
function standardsOff({ request }: ApiCall): readonly string[] {
  return listAt(valueIn(request, 'standardsSubscriptionArns')).map((arn) => String(arn).split('/')[1] ?? 'unknown')
}

/** "S3.1"; the older call names a control by `...:control/aws-foundational-security-best-practices/v/1.0.0/S3.1`. */
function controlsOff({ request }: ApiCall): readonly string[] {
  const associations = listAt(valueIn(request, 'standardsControlAssociationUpdates'))
    .filter((update) => isWord(textIn(update, 'associationStatus'), 'DISABLED'))
    .map((update) => textIn(update, 'securityControlId') ?? 'unknown')
  const older = isWord(textIn(request, 'controlStatus'), 'DISABLED')
    ? textIn(request, 'standardsControlArn')
    : undefined
  return [...new Set([...associations, ...(older === undefined ? [] : [older.split('/').at(-1) ?? 'unknown'])])]
}
