import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type DmsChange, dms, dmsThing } from '../../shared/sources/services/dms.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(dms, {
  id: 'reliability/dms-failed',
  detail: {
    $or: [{ category: ['Failure', 'LowStorage', 'Low Storage'] }, { eventType: [{ suffix: '_FAILED' }] }],
  },
  severity: 'medium',
  title: (d, e) => `${dmsThing(d, e.detailType)} ${isLow(d) ? 'is low on storage' : 'failed'}`,
  window: { minutes: 24 * 60 },
  why: (d) =>
    isLow(d)
      ? 'When its storage is full, all its tasks stop.'
      : 'Changes of the source no longer reach the target; when the source has thrown its logs away, only a full load helps.',
  respond: (_, e) => [
    'Read the message above and the log of the task, and mend what it names: mostly an endpoint, a credential, or a table.',
    {
      do: 'See how far each table is:',
      run: aws`dms describe-table-statistics --replication-task-arn ${taskArn(e.resources[0]?.arn)} --region ${e.region}`,
    },
    {
      do: 'Then let it go on where it stopped:',
      run: aws`dms start-replication-task --replication-task-arn ${taskArn(e.resources[0]?.arn)} --start-replication-task-type resume-processing --region ${e.region}`,
    },
  ],
  falsePositives: ['A migration that is being tried out.'],
  references: [
    'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_EventBridge.html',
    'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Troubleshooting.html',
  ],
})

function isLow({ category }: DmsChange): boolean {
  return category === 'LowStorage' || category === 'Low Storage'
}

function taskArn(arn: string | undefined): string {
  return arn?.includes(':task:') ? arn : unknownName
}
