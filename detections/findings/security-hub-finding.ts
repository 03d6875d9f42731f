import { aws } from '../../shared/core/shell-command.ts'
import { byDay, defineFindingDetection } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/security-hub-finding',
  product: 'Security Hub',
  severity: (e) => byDay(e.severity ?? 'low'),
  gravest: 'high',
  why: 'A check of Security Hub fails: the account is less protected than the standard that you chose asks for.',
  respond: (e) => [
    ...(e.remediation?.startsWith('http') ? [`Follow AWS's steps: ${e.remediation}`] : []),
    /^[A-Z]\w*\.\d+$/.test(e.type)
      ? {
          do: 'See everything that fails this check:',
          run: aws`securityhub get-findings --filters ${JSON.stringify({ ComplianceSecurityControlId: [{ Value: e.type, Comparison: 'EQUALS' }], ComplianceStatus: [{ Value: 'FAILED', Comparison: 'EQUALS' }], RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }] })} --max-items 50 --region ${e.region}`,
        }
      : 'See in the Security Hub console what else fails this check.',
    'If it is meant to be so, suppress the finding there: this alert then ends.',
  ],
  falsePositives: ['The resource is meant to be so, as the bucket of a public website.'],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html'],
})
