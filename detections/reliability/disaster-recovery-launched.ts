import { disasterRecovery, serverInWords, stateInWords } from '../../shared/sources/services/disaster-recovery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(disasterRecovery, {
  id: 'reliability/disaster-recovery-launched',
  detailTypes: ['DRS Source Server Launch Result'],
  detail: { state: ['RECOVERY_LAUNCH_SUCCEEDED'] },
  closes: 'reliability/disaster-recovery-failed',
  onlyCloses: true,
  severity: 'information',
  title: (d, e) => `${serverInWords(e.resources[0])} ${stateInWords(d)}`,
  ending: (d, e) => ({
    title: `${serverInWords(e.resources[0])} ${stateInWords(d)} after all`,
    since: 'its launch failed',
    why: 'It runs as a recovery instance.',
  }),
  why: 'It runs as a recovery instance.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/drs/latest/userguide/monitoring-event-bridge.html'],
})
