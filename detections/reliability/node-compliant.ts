import { complianceInWords, ssmCompliance } from '../../shared/sources/services/ssm-compliance.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmCompliance, {
  id: 'reliability/node-compliant',
  detail: { 'compliance-status': ['compliant'] },
  closes: 'reliability/node-noncompliant',
  onlyCloses: true,
  severity: 'information',
  title: (compliance) => complianceInWords(compliance),
  why: 'There is nothing left to do on the node.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-compliance.html'],
})
