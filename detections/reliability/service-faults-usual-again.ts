import { tracedInWords, traceInsight } from '../../shared/sources/services/xray.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(traceInsight, {
  id: 'reliability/service-faults-usual-again',
  detail: { State: ['CLOSED'] },
  closes: 'reliability/service-faults-unusual',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${tracedInWords(d)} works as usual`,
  ending: (d) => ({
    title: `${tracedInWords(d)} works as usual again`,
    since: 'it failed more often',
    why: 'X-Ray sees no more faults than it expects.',
  }),
  why: 'X-Ray sees no more faults than it expects.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/xray/latest/devguide/xray-console-insights.html'],
})
