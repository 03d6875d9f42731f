import { aws } from '../../shared/core/shell-command.ts'
import { zonalShift, zoneInWords } from '../../shared/sources/services/zonal-shift.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(zonalShift, {
  id: 'reliability/zone-left',
  detailTypes: ['Autoshift In Progress'],
  severity: 'medium',
  title: (d) => `AWS shifts traffic away from ${zoneInWords(d)}`,
  // One event for each resource, and one for those who observe.
  groupBy: (d, e) => JSON.stringify([e.account.id, e.region, zoneInWords(d)]),
  window: { minutes: 24 * 60 },
  why: 'AWS holds the zone to be impaired: what runs in it alone may fail, and the other zones carry its load.',
  respond: (d, e) => [
    {
      do: 'See which zone of this account it is, as names of zones differ between accounts:',
      run: aws`ec2 describe-availability-zones --query AvailabilityZones[].[ZoneId,ZoneName] --output text --region ${e.region}`,
    },
    {
      do: 'See what is shifted:',
      run: aws`arc-zonal-shift list-zonal-shifts --status ACTIVE --region ${e.region}`,
    },
    `Look at what has no zonal autoshift: databases whose writer is in ${zoneInWords(d)}, single instances, and queues that grow.`,
    'See that the targets in the other zones have room.',
  ],
  falsePositives: ['AWS is careful: now and then nothing of yours is impaired.'],
  references: [
    'https://docs.aws.amazon.com/r53recovery/latest/dg/arc-zonal-autoshift.html',
    'https://docs.aws.amazon.com/r53recovery/latest/dg/eventbridge-zonal-autoshift.html',
  ],
})
