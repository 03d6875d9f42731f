import { zonalShift, zoneInWords } from '../../shared/sources/services/zonal-shift.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(zonalShift, {
  id: 'reliability/practice-run-failed',
  detailTypes: ['Practice Run Failed', 'Practice Run Interrupted'],
  severity: (_, { detailType }) => (detailType === 'Practice Run Failed' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (d, e) =>
    `${e.resources[0]?.name ?? 'A resource'} ${e.detailType === 'Practice Run Failed' ? 'did not stand' : 'broke off'} its practice run without ${zoneInWords(d)}`,
  window: { minutes: 24 * 60 },
  why: (_, { detailType }) =>
    detailType === 'Practice Run Failed'
      ? 'When the zone fails in earnest, the other zones may not carry the load.'
      : 'Whether the other zones carry the load is not tried.',
  respond: [
    'Look at the outcome alarm and the blocking alarm of the practice run: which of them went off, and what it measures.',
    'Where the other zones lacked room, raise the smallest size of the fleet, so that it can lose a zone.',
    'Where the alarm goes off without a shift as well, mend what it tells of first.',
  ],
  falsePositives: ['Something else set off the alarm at the same time.'],
  references: ['https://docs.aws.amazon.com/r53recovery/latest/dg/eventbridge-zonal-autoshift.html'],
})
