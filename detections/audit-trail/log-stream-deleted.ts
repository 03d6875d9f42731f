import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { holdsEvidence } from '../requests/audit-trail/log-group.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/log-stream-deleted',
  calls: ['logs:DeleteLogStream'],
  severity: (e) => (holdsEvidence(logGroupOf(e)) ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} deleted ${streamOf(e)}`,
  why: 'Somebody who deletes one stream and leaves the log group may want certain lines to be gone.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    'Look for a copy of the lines: in S3, where they were exported, or with whoever subscribed to the log group.',
    'See what wrote to the stream, and what it did just before.',
  ],
  falsePositives: ['A job clears away streams of machines that are long gone.'],
  mitre: ['T1070', 'T1685.002'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html'],
})

function streamOf(e: ApiCall): string {
  const stream = textAt(e.request, 'logStreamName')
  const group = logGroupOf(e)
  return `${stream === undefined ? 'a log stream' : `log stream ${stream}`}${group === undefined ? '' : ` of ${group}`}`
}
