import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { holdsEvidence } from '../requests/audit-trail/log-group.ts'
import { namesAt } from '../requests/parameters.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/metric-filter-deleted',
  calls: ['logs:DeleteMetricFilter'],
  severity: (e) => (holdsEvidence(logGroupOf(e)) ? 'high' : 'low'),
  title: (e) => {
    const group = logGroupOf(e)
    const of = group === undefined ? '' : ` of log group ${group}`
    return `${e.actor.name} deleted ${named('metric filter', namesAt(e.request, 'filterName'))}${of}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${logGroupOf(e)} ${textAt(e.request, 'filterName')}`,
  why: 'An alarm that counts what the filter found now counts nothing, and stays quiet.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and what counts the same lines now.`,
    'If it is not expected, create the filter again from your templates; its metric is still there.',
  ],
  falsePositives: ['The alarm that used the filter is deleted, too.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteMetricFilter.html'],
})
