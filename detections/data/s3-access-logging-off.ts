import { at, isJsonObject } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-access-logging-off',
  calls: ['s3:PutBucketLogging'],
  where: (e) => !isJsonObject(at(e.request, 'BucketLoggingStatus', 'LoggingEnabled')),
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off the access log of bucket ${bucketOf(e)}`,
  why: 'Nobody will see afterwards who read or deleted what, unless CloudTrail records data events.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    {
      do: 'See whether the bucket has a log now:',
      run: aws`s3api get-bucket-logging --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    'Switch it on again from your code, with the same bucket for the logs.',
  ],
  falsePositives: ['Data events of CloudTrail take the place of the access log.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html'],
})
