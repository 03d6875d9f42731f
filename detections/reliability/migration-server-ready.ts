import { serverInWords, serverMigration, stateInWords } from '../../shared/sources/services/disaster-recovery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(serverMigration, {
  id: 'reliability/migration-server-ready',
  detail: { state: ['NOT_STALLED', 'TEST_LAUNCH_SUCCEEDED', 'CUTOVER_LAUNCH_SUCCEEDED'] },
  closes: 'reliability/migration-server-failed',
  onlyCloses: true,
  severity: 'information',
  title: (d, e) =>
    `${serverInWords(e.resources[0])} ${stateInWords(d)}${d.state === 'NOT_STALLED' ? ' for its migration again' : ''}`,
  why: 'Its migration can go on.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/mgn/latest/ug/eventbridge-events.html'],
})
