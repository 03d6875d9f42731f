import { zonalShift, zoneInWords } from '../../shared/sources/services/zonal-shift.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(zonalShift, {
  id: 'reliability/zone-in-use-again',
  detailTypes: ['Autoshift Completed'],
  closes: 'reliability/zone-left',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `AWS sends traffic to ${zoneInWords(d)} again`,
  ending: (d) => ({
    title: `AWS sends traffic to ${zoneInWords(d)} again`,
    since: 'AWS shifted it away',
    why: 'AWS holds the zone to be sound.',
  }),
  why: 'AWS holds the zone to be sound.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/r53recovery/latest/dg/eventbridge-zonal-autoshift.html'],
})
