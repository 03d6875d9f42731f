import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'
import { logGroupOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'audit-trail/own-log-subscription-deleted',
  calls: ['logs:DeleteSubscriptionFilter'],
  where: (e) => ownResources(e).length > 0,
  severity: 'high',
  title: (e) => {
    const filter = ownResources(e).join(', ')
    return `${e.actor.name} deleted Tocsin's own filter ${filter} of log group ${logGroupOf(e) ?? 'unknown'}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${logGroupOf(e)}`,
  why: 'This system no longer sees the lines of the log group, and raises no alerts about them.',
  respond: (e) => [
    'Deploy Tocsin again: that sets its filters right.',
    `Ask ${e.actor.name} why; if there is no good answer, take their credentials away.`,
    `Read what was written to ${logGroupOf(e) ?? 'the log group'} meanwhile.`,
  ],
  falsePositives: ['The log group is taken out of the configuration, and the tool does not say what it is.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteSubscriptionFilter.html',
  ],
})
