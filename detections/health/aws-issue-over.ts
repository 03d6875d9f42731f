import { defineDetection } from '../../shared/core/detection.ts'
import type { HealthEvent } from '../../shared/core/event.ts'
import { aboutOf, ofCode, sameEvent } from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/aws-issue-over',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'trouble' && e.status === 'closed',
  closes: 'health/aws-issue',
  onlyCloses: true,
  severity: 'information',
  title: over,
  groupBy: sameEvent,
  ending: (e) => ({
    title: over(e),
    since: 'it was told',
    why: 'AWS holds it for mended: see whether what you run is well again.',
  }),
  why: 'AWS holds it for mended; what failed by it may need a start or a second try.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-concepts-and-terms.html'],
})

function over(e: HealthEvent): string {
  return `The trouble that AWS had is over${ofCode(e)}`
}
