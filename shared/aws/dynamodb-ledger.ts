import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { AlertId } from '../core/ids.ts'
import type { Ledger } from '../gate/ledger.ts'

/** Longer than any publishing takes, shorter than the minute after which Lambda brings a failed event again. */
const leaseMilliseconds = 30_000

/** Lambda gives an event up after six hours, EventBridge after a day: by then nothing comes twice any more. */
const keptSeconds = 24 * 60 * 60

/** A table that does not answer must not use up the function's time: the alert goes out without it. */
const client = new DynamoDBClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
})

/**
 * One item for each alert: `{pk: "alert#<id>", sk: "delivery", state: "leased" | "confirmed", leasedUntil (ms),
 * expiresAt (s, DynamoDB's TTL)}`.
 */
export function createDynamoDbLedger(table: string): Ledger {
  const item = (id: AlertId, now: Date, state: string) => ({
    ...keyOf(id),
    state: { S: state },
    leasedUntil: { N: String(now.getTime() + leaseMilliseconds) },
    expiresAt: { N: String(Math.floor(now.getTime() / 1000) + keptSeconds) },
  })
  return {
    async claim(id, now) {
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: item(id, now, 'leased'),
            // DynamoDB deletes expired items late, so what has expired counts as gone.
            ConditionExpression:
              'attribute_not_exists(pk) OR expiresAt < :seconds OR (#state = :leased AND leasedUntil < :milliseconds)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':leased': { S: 'leased' },
              ':milliseconds': { N: String(now.getTime()) },
              ':seconds': { N: String(Math.floor(now.getTime() / 1000)) },
            },
          }),
        )
        return 'claimed'
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        const found = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }))
        return found.Item?.['state']?.S === 'confirmed' ? 'confirmed' : 'leased'
      }
    },
    async confirm(id, now) {
      await client.send(new PutItemCommand({ TableName: table, Item: item(id, now, 'confirmed') }))
    },
  }
}

function keyOf(id: AlertId) {
  return { pk: { S: `alert#${id}` }, sk: { S: 'delivery' } }
}
