import type { Detection } from '../../shared/core/detection.ts'
import costAnomaly from './cost-anomaly.ts'
import supportCaseAnswered from './support-case-answered.ts'
import trustedAdvisorRecommends from './trusted-advisor-recommends.ts'
import trustedAdvisorSatisfied from './trusted-advisor-satisfied.ts'

export const cost: readonly Detection[] = [
  costAnomaly,
  supportCaseAnswered,
  trustedAdvisorRecommends,
  trustedAdvisorSatisfied,
]
