import { aws } from '../../shared/core/shell-command.ts'
import {
  disasterRecovery,
  isDrill,
  serverInWords,
  stateInWords,
} from '../../shared/sources/services/disaster-recovery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(disasterRecovery, {
  id: 'reliability/disaster-recovery-failed',
  detailTypes: ['DRS Source Server Launch Result', 'DRS Recovery Instance Failback State Change'],
  detail: { state: ['RECOVERY_LAUNCH_FAILED', 'FAILBACK_ERROR'] },
  severity: (d) => (isDrill(d) ? 'medium' : 'high'),
  title: (d, e) => `${serverInWords(e.resources[0])} ${stateInWords(d)}${isDrill(d) ? ' in a drill' : ''}`,
  why: (d) => {
    if (d.state === 'FAILBACK_ERROR') return 'The server still runs as a recovery instance, and not where it came from.'
    return isDrill(d)
      ? 'A recovery in earnest would fail likewise.'
      : 'The server runs neither here nor where it should be.'
  },
  respond: (d, e) => [
    ...ifKnown(d['job-id'], (id) => ({
      do: 'Read what the job did, and where it stopped:',
      run: aws`drs describe-job-log-items --job-id ${id} --region ${e.region}`,
    })),
    ...(d.state === 'FAILBACK_ERROR'
      ? [
          'See that the failback client runs where the server is to go, and reaches the recovery instance; then begin again.',
        ]
      : [
          'Mostly the launch template names a subnet, an instance type or a role that is not there, or a quota is reached.',
          'Mend that, and launch it again, from an older point in time where the last one does not start.',
        ]),
  ],
  falsePositives: ['Somebody stopped the job.'],
  references: ['https://docs.aws.amazon.com/drs/latest/userguide/monitoring-event-bridge.html'],
})
