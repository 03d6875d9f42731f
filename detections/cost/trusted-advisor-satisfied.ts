import { trustedAdvisorCheck, whatOf } from '../../shared/sources/services/trusted-advisor.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(trustedAdvisorCheck, {
  id: 'cost/trusted-advisor-satisfied',
  detail: { status: ['OK'] },
  closes: 'cost/trusted-advisor-recommends',
  onlyCloses: true,
  severity: 'information',
  title: (item) => `Trusted Advisor has nothing more to say of ${whatOf(item)}`,
  why: 'What it recommended is done, or no longer needed.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/awssupport/latest/user/cloudwatch-events-ta.html'],
})
