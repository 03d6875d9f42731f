import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-notifications-removed',
  calls: ['s3:PutBucketNotification*'],
  where: (e) => {
    const configuration = at(e.request, 'NotificationConfiguration')
    return targets.every((target) => at(configuration, target) === undefined)
  },
  severity: 'low',
  title: (e) => `${e.actor.name} removed all event notifications of bucket ${bucketOf(e)}`,
  why: 'Programs that scan or process new objects no longer hear of them, and nobody is told.',
  respond: (e) => [
    {
      do: 'See what is left:',
      run: aws`s3api get-bucket-notification-configuration --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} why, and put the notifications back from your code.`,
  ],
  falsePositives: ['The program behind the notifications is taken down.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html'],
})

/** As S3 writes them in XML; functions have an older name, too. */
const targets = [
  'TopicConfiguration',
  'QueueConfiguration',
  'CloudFunctionConfiguration',
  'LambdaFunctionConfiguration',
  'EventBridgeConfiguration',
]
