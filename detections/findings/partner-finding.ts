import { defineFindingDetection } from '../define-finding-detection.ts'

export default defineFindingDetection({
  id: 'findings/partner-finding',
  severity: (e) => e.severity ?? 'medium',
  gravest: 'critical',
  why: (e) => `${e.product} reports to Security Hub, and found this.`,
  respond: (e) => [
    ...(e.remediation === undefined ? [] : [`${e.product} says how to mend it: ${e.remediation}`]),
    `Look at the finding in ${e.product}, or in Security Hub.`,
    'Resolve or suppress it in Security Hub once it is dealt with: this alert then ends.',
  ],
  falsePositives: ['The product has no exception yet for what is meant to be so.'],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-partner-providers.html'],
})
