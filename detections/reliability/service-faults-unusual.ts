import { aws } from '../../shared/core/shell-command.ts'
import { tracedInWords, traceInsight } from '../../shared/sources/services/xray.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(traceInsight, {
  id: 'reliability/service-faults-unusual',
  detail: { State: ['ACTIVE'] },
  severity: 'medium',
  title: (d) => `${tracedInWords(d)} fails more often than usual`,
  window: { minutes: 24 * 60 },
  why: 'A part of the requests ends in an error, also of what calls it.',
  respond: (d, e) => [
    ...ifKnown(d.InsightId, (id) => [
      {
        do: 'See how many requests, and since when:',
        run: aws`xray get-insight --insight-id ${id} --region ${e.region}`,
      },
      {
        do: 'Read how it went on:',
        run: aws`xray get-insight-events --insight-id ${id} --region ${e.region}`,
      },
    ]),
    'Look at traces with a fault at the service that X-Ray names as the cause, and at what was deployed there last.',
  ],
  falsePositives: ['A client that sends requests which must fail.'],
  references: ['https://docs.aws.amazon.com/xray/latest/devguide/xray-console-insights.html'],
})
