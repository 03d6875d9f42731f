import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { holdsEvidence } from '../requests/audit-trail/log-group.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/log-retention-shortened',
  calls: ['logs:PutRetentionPolicy'],
  where: (e) => daysOf(e) < (holdsEvidence(logGroupOf(e)) ? 90 : 7),
  severity: (e) => {
    if (!holdsEvidence(logGroupOf(e))) return 'low'
    return daysOf(e) < 14 ? 'high' : 'medium'
  },
  title: (e) => {
    const group = logGroupOf(e)
    const days = daysOf(e) === 1 ? 'one day' : `${daysOf(e)} days`
    return `${e.actor.name} let ${named('log group', group)} keep its lines for ${days} only`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${logGroupOf(e)} ${daysOf(e)}`,
  why: 'Older lines are deleted within days, and with them what an investigation would need.',
  respond: (e) => [
    ...ifKnown(logGroupOf(e), (group) => ({
      do: 'Keep the lines for a year at once, until it is clear how long they are needed:',
      run: aws`logs put-retention-policy --log-group-name ${group} --retention-in-days 365 --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['The lines are kept elsewhere, or must not be kept for longer.'],
  mitre: ['T1685.002', 'T1070'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html'],
})

function daysOf({ request }: ApiCall): number {
  return numberAt(request, 'retentionInDays') ?? Number.POSITIVE_INFINITY
}
