import { dataSyncState, dataSyncThing } from '../../shared/sources/services/datasync.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(dataSyncState, {
  id: 'reliability/datasync-available',
  detail: { State: ['ONLINE', 'AVAILABLE'] },
  closes: 'reliability/datasync-unavailable',
  onlyCloses: true,
  flaps: true,
  severity: 'information',
  title: (_, e) =>
    `${dataSyncThing(e.detailType, e.resources[0]?.name)} ${e.detailType.includes('Agent') ? 'is online' : 'can be run'} again`,
  why: 'What needs it copies again at its next run.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-datasync.html'],
})
