import { defineOwnDetection } from '../define-own-detection.ts'
import { logGroupCalls } from '../requests/audit-trail/blinding/stack.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-log-group-changed',
  tells: logGroupCalls,
  part: (noun, [name = 'unknown']) =>
    name.startsWith('tocsin-') ? `Tocsin's own ${noun} ${name}` : `${noun} ${name}, which Tocsin reads`,
  why: 'This system reads the log group, or writes there why it fails: what is lost or masked is not seen.',
  respond: () => ['See whether the log group is still there, and whether its lines still come.'],
  falsePositives: ['What wrote to the log group is taken down, too.'],
  mitre: ['T1685', 'T1070'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html',
    'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDataProtectionPolicy.html',
  ],
})
