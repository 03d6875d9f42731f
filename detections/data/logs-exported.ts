import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { logGroupOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/logs-exported',
  calls: ['logs:CreateExportTask'],
  severity: 'medium',
  title: (e) => `${e.actor.name} exported ${named('log group', logGroupOf(e))} to ${named('bucket', bucketOf(e))}`,
  why: 'Nothing in the call says whose bucket it is: if it belongs to somebody else, they have the logs now.',
  respond: (e) => [
    ...ifKnown(bucketOf(e), (bucket) => ({
      do: 'See whether the bucket is in this account; an error says that it is not, or that you may not see it:',
      run: aws`s3api head-bucket --bucket ${bucket} --expected-bucket-owner ${e.account.id}`,
    })),
    ...ifKnown(textAt(e.response, 'taskId'), (task) => ({
      do: 'If nobody knows the bucket, stop the export while it still runs:',
      run: aws`logs cancel-export-task --task-id ${task} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} for whom it was.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Old logs are kept in a bucket; each bucket alerts once.'],
  firstSeen: (e) => `${e.account.id} ${bucketOf(e)}`,
  mitre: ['T1537', 'T1530'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateExportTask.html'],
})

function bucketOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'destination')
}
