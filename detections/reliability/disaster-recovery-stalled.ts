import { aws } from '../../shared/core/shell-command.ts'
import { disasterRecovery, serverInWords, stateInWords } from '../../shared/sources/services/disaster-recovery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(disasterRecovery, {
  id: 'reliability/disaster-recovery-stalled',
  detailTypes: ['DRS Source Server Data Replication Stalled Change'],
  detail: { state: ['STALLED'] },
  severity: 'medium',
  title: (d, e) => `${serverInWords(e.resources[0])} ${stateInWords(d)}`,
  window: { minutes: 24 * 60 },
  why: 'A recovery would bring back the server as it was when the replication stopped.',
  respond: (_, e) => [
    ...ifKnown(e.resources[0]?.name, (id) => ({
      do: 'See why, and how far behind it is:',
      run: aws`drs describe-source-servers --filters sourceServerIDs=${id} --query items[].dataReplicationInfo --region ${e.region}`,
    })),
    'On the server, see that the replication agent runs and reaches the staging subnet on port 1500.',
    'In the staging subnet, see that the replication server runs, and that its role and quotas let it make volumes.',
  ],
  falsePositives: ['The server is switched off.'],
  references: [
    'https://docs.aws.amazon.com/drs/latest/userguide/monitoring-event-bridge.html',
    'https://docs.aws.amazon.com/drs/latest/userguide/Troubleshooting-Communication-Errors.html',
  ],
})
