import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/backups-kept-too-short',
  calls: ['backup:CreateBackupPlan', 'backup:UpdateBackupPlan'],
  where: (e) => daysIn(e) < 7,
  severity: (e) => (daysIn(e) <= 1 && e.action.name === 'UpdateBackupPlan' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const plan = named('backup plan', textAt(e.request, 'backupPlan', 'backupPlanName') ?? planOf(e))
    const days = daysIn(e)
    return `${e.actor.name} had ${plan} keep backups for ${days} ${days === 1 ? 'day' : 'days'} only`
  },
  why: 'What is encrypted or deleted on Friday has no backup any more on Monday.',
  respond: (e) => [
    ...ifKnown(planOf(e), (id) => ({
      do: 'See the rules of the plan, and those that it had before:',
      run: aws`backup list-backup-plan-versions --backup-plan-id ${id} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why; backups that are there already keep their time.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Another rule or another plan keeps longer.'],
  mitre: ['T1490'],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html'],
})

/** The shortest time that a rule keeps its backups. */
function daysIn({ request }: ApiCall): number {
  const days = listAt(request, 'backupPlan', 'rules').map((rule) => numberAt(rule, 'lifecycle', 'deleteAfterDays'))
  return Math.min(...days.filter((each) => each !== undefined && each > 0).map(Number))
}

function planOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'backupPlanId') ?? textAt(response, 'backupPlanId')
}
