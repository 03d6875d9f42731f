import { optionalObject, text } from '../read-leniently.ts'
import { namedResource } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const insight = {
  InsightId: text,
  State: text,
  Summary: text,
  GroupName: text,
  RootCauseServiceId: optionalObject({ Name: text, Type: text }),
}

export type TraceInsight = Detail<typeof insight>

/**
 * X-Ray sees more faults than it expects, has news of that, or sees it end. It tells only of groups whose notifications are on.
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-console-insights.html
 * @see https://docs.aws.amazon.com/xray/latest/api/API_Insight.html
 */
export const traceInsight = defineService({
  source: 'aws.xray',
  detailTypes: ['AWS X-Ray Insight Update'],
  detail: insight,
  resources: ({ InsightId }) => namedResource('AWS::XRay::Insight', InsightId),
  what: (e) => `${tracedInWords(e)} ${e.State === 'CLOSED' ? 'works as usual' : 'fails more often than usual'}`,
  because: ({ Summary }) => Summary,
  lines: ({ GroupName }) => (GroupName === undefined ? [] : [`X-Ray group ${GroupName}`]),
})

/** "orders" */
export function tracedInWords({ RootCauseServiceId }: TraceInsight): string {
  return RootCauseServiceId?.Name ?? 'A service'
}
