import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { holdsEvidence } from '../requests/audit-trail/log-group.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/log-group-deleted',
  calls: ['logs:DeleteLogGroup'],
  where: isOnOthers,
  severity: (e) => {
    if (holdsEvidence(logGroupOf(e))) return 'high'
    return 'low'
  },
  title: (e) => {
    const group = logGroupOf(e)
    return `${e.actor.name} deleted ${named('log group', group)}`
  },
  // Who tidies up deletes many; what holds evidence is told one by one.
  groupBy: (e) =>
    `${e.account.id} ${e.region} ${lastingName(e.actor)} ${holdsEvidence(logGroupOf(e)) ? logGroupOf(e) : ''}`,
  why: 'All lines of the log group are lost for good, and with them what they would have shown.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    'Look for a copy of the lines: in S3, where they were exported, or with whoever subscribed to the log group.',
    'Create the log group again if something still writes to it.',
  ],
  falsePositives: ['What wrote to the log group is taken down, too.'],
  mitre: ['T1070', 'T1685.002'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html'],
})
