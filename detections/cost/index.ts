import type { Detection } from '../../shared/core/detection.ts'
import costAnomaly from './cost-anomaly.ts'
import savingsPlanEnds from './savings-plan-ends.ts'
import savingsPlanNotPaid from './savings-plan-not-paid.ts'
import supportCaseAnswered from './support-case-answered.ts'
import trustedAdvisorRecommends from './trusted-advisor-recommends.ts'
import trustedAdvisorSatisfied from './trusted-advisor-satisfied.ts'

export const cost: readonly Detection[] = [
  costAnomaly,
  savingsPlanEnds,
  savingsPlanNotPaid,
  supportCaseAnswered,
  trustedAdvisorRecommends,
  trustedAdvisorSatisfied,
]
