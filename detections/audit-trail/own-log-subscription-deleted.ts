import { defineOwnDetection } from '../define-own-detection.ts'
import { logFilterCalls } from '../requests/audit-trail/blinding/stack.ts'
import { logGroupOf } from '../requests/resource-names.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-log-subscription-deleted',
  tells: logFilterCalls,
  why: 'This system no longer sees all lines of the log group, and raises no alerts about them.',
  respond: (e) => [`Read what was written to ${logGroupOf(e) ?? 'the log group'} meanwhile.`],
  falsePositives: [
    'The log group is taken out of the configuration by somebody whom it does not name in `deployedBy`.',
  ],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteSubscriptionFilter.html',
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html',
  ],
})
