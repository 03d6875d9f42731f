import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import type { Notification } from '../core/notification.ts'

/** Three tries of at most 3 s each end well within a function's time; then the event's trigger tries again. */
const client = new SNSClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
})

/** @throws whatever SNS answers, after its retries. */
export async function publishToSns(topicArn: string, notification: Notification): Promise<void> {
  const attributes = Object.entries(notification.attributes)
  await client.send(
    new PublishCommand({
      TopicArn: topicArn,
      Subject: notification.subject,
      MessageStructure: 'json',
      Message: JSON.stringify(notification.messages),
      MessageAttributes: Object.fromEntries(
        attributes.map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
      ),
    }),
  )
}
