import { defineDetection } from '../../shared/core/detection.ts'
import { resourceInWords } from '../../shared/core/resource.ts'

export default defineDetection({
  id: 'compliance/config-rule-compliant-again',
  on: 'config-compliance',
  pattern: {
    detail: {
      oldEvaluationResult: { complianceType: ['NON_COMPLIANT'] },
      newEvaluationResult: { complianceType: ['COMPLIANT'] },
    },
  },
  closes: 'compliance/config-rule-noncompliant',
  onlyCloses: true,
  severity: 'information',
  title: (e) => `Config rule ${e.rule} is met again by ${resourceInWords(e.resource)}`,
  why: 'The resource is as the rule wants it: there is nothing left to do.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html'],
})
