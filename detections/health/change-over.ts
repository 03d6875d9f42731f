import { defineDetection } from '../../shared/core/detection.ts'
import type { HealthEvent } from '../../shared/core/event.ts'
import { aboutOf, reportInWords, sameEvent } from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/change-over',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'change' && e.status === 'closed',
  closes: 'health/change-scheduled',
  onlyCloses: true,
  severity: 'information',
  title: over,
  groupBy: sameEvent,
  ending: (e) => ({
    title: over(e),
    since: 'it was announced',
    why: 'AWS has done it, or called it off: see whether what was affected is well.',
  }),
  why: 'AWS has done it, or called it off: what was affected may have been stopped or moved.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html'],
})

function over(e: HealthEvent): string {
  return reportInWords(e).replace(':', ', done or called off:')
}
