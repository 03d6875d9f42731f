import { disasterRecovery, serverInWords, stateInWords } from '../../shared/sources/services/disaster-recovery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(disasterRecovery, {
  id: 'reliability/disaster-recovery-replicates',
  detailTypes: ['DRS Source Server Data Replication Stalled Change'],
  detail: { state: ['NOT_STALLED'] },
  closes: 'reliability/disaster-recovery-stalled',
  onlyCloses: true,
  severity: 'information',
  title: (d, e) => `${serverInWords(e.resources[0])} ${stateInWords(d)}`,
  ending: (d, e) => ({
    title: `${serverInWords(e.resources[0])} ${stateInWords(d)} again`,
    since: 'its replication stopped',
    why: 'It catches up with what it missed.',
  }),
  why: 'It catches up with what it missed.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/drs/latest/userguide/monitoring-event-bridge.html'],
})
