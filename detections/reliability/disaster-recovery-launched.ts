import {
  disasterRecovery,
  type ReplicatedServer,
  serverInWords,
  stateInWords,
} from '../../shared/sources/services/disaster-recovery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(disasterRecovery, {
  id: 'reliability/disaster-recovery-launched',
  detailTypes: ['DRS Source Server Launch Result', 'DRS Recovery Instance Failback State Change'],
  detail: { state: ['RECOVERY_LAUNCH_SUCCEEDED', 'FAILBACK_COMPLETED'] },
  closes: 'reliability/disaster-recovery-failed',
  onlyCloses: true,
  severity: 'information',
  title: (d, e) => `${serverInWords(e.resources[0])} ${stateInWords(d)}`,
  ending: (d, e) => ({
    title: `${serverInWords(e.resources[0])} ${stateInWords(d)} after all`,
    since: 'that failed',
    why: whereItRuns(d),
  }),
  why: whereItRuns,
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/drs/latest/userguide/monitoring-event-bridge.html'],
})

function whereItRuns({ state }: ReplicatedServer): string {
  return state === 'FAILBACK_COMPLETED' ? 'It runs where it came from.' : 'It runs as a recovery instance.'
}
