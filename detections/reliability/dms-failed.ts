import type { Step } from '../../shared/core/detection.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { dms, dmsEventInWords, isLowOnStorage } from '../../shared/sources/services/dms.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(dms, {
  id: 'reliability/dms-failed',
  detail: {
    $or: [{ category: ['Failure', 'LowStorage', 'Low Storage'] }, { eventType: [{ suffix: '_FAILED' }] }],
  },
  severity: 'medium',
  title: (d, e) => dmsEventInWords(d, e.detailType),
  window: { minutes: 24 * 60 },
  why: (d) =>
    isLowOnStorage(d)
      ? 'When its storage is full, all its tasks stop.'
      : 'Changes of the source no longer reach the target; when the source has thrown its logs away, only a full load helps.',
  respond: (d, e) => {
    if (isLowOnStorage(d)) {
      return [
        {
          do: 'See how much storage it has, and give it more with aws dms modify-replication-instance:',
          run: aws`dms describe-replication-instances --filters Name=replication-instance-arn,Values=${e.resources[0]?.arn ?? unknownName} --region ${e.region}`,
        },
        'Where logs fill it, lower the level of logging of its tasks.',
      ]
    }
    return ofTask(e.resources[0]?.arn, e.region)
  },
  falsePositives: (d) =>
    isLowOnStorage(d) ? ['A task that filled it is about to end.'] : ['Somebody tries out a migration.'],
  references: [
    'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_EventBridge.html',
    'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Troubleshooting.html',
  ],
})

function ofTask(arn: string | undefined, region: string): readonly Step[] {
  if (!arn?.includes(':task:')) {
    return ['See in the DMS console and in its log why it failed: mostly an endpoint, a credential, or a table.']
  }
  return [
    {
      do: 'See why it failed; its log in CloudWatch says more:',
      run: aws`dms describe-replication-tasks --filters Name=replication-task-arn,Values=${arn} --without-settings --region ${region}`,
    },
    {
      do: 'See how far each table is:',
      run: aws`dms describe-table-statistics --replication-task-arn ${arn} --region ${region}`,
    },
    {
      do: 'When the cause is mended, mostly an endpoint, a credential or a table, let it go on where it stopped:',
      run: aws`dms start-replication-task --replication-task-arn ${arn} --start-replication-task-type resume-processing --region ${region}`,
    },
  ]
}
