import { aws } from '../../shared/core/shell-command.ts'
import { serverInWords, serverMigration, stateInWords } from '../../shared/sources/services/disaster-recovery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(serverMigration, {
  id: 'reliability/migration-server-failed',
  detail: { state: ['STALLED', 'TEST_LAUNCH_FAILED', 'CUTOVER_LAUNCH_FAILED'] },
  severity: ({ state }) => (state === 'CUTOVER_LAUNCH_FAILED' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (d, e) =>
    `${serverInWords(e.resources[0])} ${stateInWords(d)}${d.state === 'STALLED' ? ' for its migration' : ''}`,
  groupBy: ({ state }, e) => `${e.account.id} ${e.region} ${e.resources[0]?.name} ${state}`,
  window: { minutes: 24 * 60 },
  why: ({ state }) =>
    state === 'STALLED' ? 'What is written on the server does not reach AWS.' : 'The server cannot move to AWS so.',
  respond: (d, e) => [
    ...ifKnown(d['job-id'], (id) => ({
      do: 'Read what the job did, and where it stopped:',
      run: aws`mgn describe-job-log-items --job-id ${id} --region ${e.region}`,
    })),
    ...ifKnown(d['job-id'] === undefined ? e.resources[0]?.name : undefined, (id) => ({
      do: 'See why, and how far behind it is:',
      run: aws`mgn describe-source-servers --filters sourceServerIDs=${id} --query items[].dataReplicationInfo --region ${e.region}`,
    })),
    'Mend what it names: mostly the agent does not run or reach AWS, or the launch template names what is not there.',
  ],
  falsePositives: ['The server is switched off.'],
  references: ['https://docs.aws.amazon.com/mgn/latest/ug/eventbridge-events.html'],
})
