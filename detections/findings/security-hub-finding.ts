import { capitalized } from '../../shared/core/capitalized.ts'
import type { Finding } from '../../shared/core/event.ts'
import { isDocumentation, saidBy } from '../../shared/core/finding-words.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { byDay, closeInSecurityHub, defineFindingDetection } from '../define-finding-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineFindingDetection({
  id: 'findings/security-hub-finding',
  product: 'Security Hub',
  severity: (e) => byDay(e.severity ?? 'low'),
  gravest: 'high',
  title: (e) => failsInWords(e),
  why: 'A check of Security Hub fails: the account is less protected than the standard that you chose asks for.',
  respond: (e, envelope) => [
    ...ifKnown(e.remediation, (text) =>
      isDocumentation(text) ? "Follow AWS's steps, by the link below." : `Security Hub says how to mend it: ${text}`,
    ),
    isControl(e)
      ? {
          do: 'See everything that fails this check:',
          run: aws`securityhub get-findings --filters ${JSON.stringify({ ComplianceSecurityControlId: [{ Value: e.type, Comparison: 'EQUALS' }], ComplianceStatus: [{ Value: 'FAILED', Comparison: 'EQUALS' }], RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }] })} --max-items 50 --region ${e.region}`,
        }
      : 'See in the Security Hub console what else fails this check.',
    closeInSecurityHub(
      'If it is meant to be so, suppress the finding, so that this alert ends:',
      'SUPPRESSED',
      envelope,
    ),
  ],
  falsePositives: ['The resource is meant to be so, as the bucket of a public website.'],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html'],
})

/** "S3.1" */
function isControl({ type }: Finding): boolean {
  return /^[A-Z]\w*\.\d+$/.test(type)
}

/** "S3 bucket orders fails Security Hub check S3.1: Buckets should...": of an account, which is named before, the check alone. */
function failsInWords(e: Finding): string {
  const [first] = e.resources
  const check = isControl(e) ? `Security Hub check ${e.type}` : 'a Security Hub check'
  const fails =
    first === undefined || first.type === 'AWS::::Account'
      ? `${capitalized(check)} fails`
      : `${capitalized(resourceInWords(first))} fails ${check}`
  return `${fails}: ${saidBy(e)}`
}
