import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/insights-switched-off',
  calls: ['cloudtrail:PutInsightSelectors'],
  where: (e) => !listAt(e.request, 'insightSelectors').some((selector) => textAt(selector, 'insightType')),
  severity: 'medium',
  title: (e) => {
    const store = namesAt(e.request, 'eventDataStore')
    const trail = named('trail', namesAt(e.request, 'trailName'))
    return `${e.actor.name} switched off the Insights of ${store.length > 0 ? named('event data store', store) : trail}`
  },
  why: 'CloudTrail no longer tells when calls or errors come at an unusual rate, as they do in an attack.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'trailName'), (trail) => ({
      do: 'Switch them on again:',
      run: aws`cloudtrail put-insight-selectors --trail-name ${trail} --insight-selectors InsightType=ApiCallRateInsight InsightType=ApiErrorRateInsight --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['Insights cost money for each event, and somebody decided to do without.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutInsightSelectors.html'],
})
