import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { holdsEvidence } from '../requests/audit-trail/log-group.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'
import { namesAt } from '../requests/parameters.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/log-subscription-deleted',
  calls: ['logs:DeleteSubscriptionFilter'],
  where: (e) => ownResources(e).length === 0,
  severity: (e) => (holdsEvidence(logGroupOf(e)) ? 'high' : 'medium'),
  title: (e) => {
    const group = logGroupOf(e)
    const of = group === undefined ? '' : ` of log group ${group}`
    return `${e.actor.name} deleted ${named('subscription filter', namesAt(e.request, 'filterName'))}${of}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${logGroupOf(e)} ${textAt(e.request, 'filterName')}`,
  why: 'Whoever received the lines, such as a SIEM or an archive, receives nothing new.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and who relied on the lines.`,
    'If it is not expected, create the filter again from your templates, with the destination it had.',
    'Fetch the lines that were missed meanwhile from the log group.',
  ],
  falsePositives: ['The lines go elsewhere from now on.'],
  mitre: ['T1685.002', 'T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteSubscriptionFilter.html',
  ],
})
