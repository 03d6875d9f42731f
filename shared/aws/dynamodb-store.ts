import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import type { Expected, Key, Store, Stored } from '../gate/store.ts'

/** A table that does not answer must not use up the function's time: the alert goes out without it. */
const client = new DynamoDBClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
})

type Item = Record<string, AttributeValue>

/**
 * One item: `{pk, sk, version (N), expiresAt (N, seconds: DynamoDB's TTL), data (S, JSON)}`, and one number for each
 * counter. DynamoDB deletes late, sometimes by days, so what is past its end is left out here.
 */
export function createDynamoDbStore(TableName: string, now: () => Date): Store {
  const seconds = (time: Date): string => String(Math.floor(time.getTime() / 1000))
  return {
    async get(key) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))
      return read(Item, now())
    },
    async put(key, data, { expected, ends }) {
      const version = typeof expected === 'number' ? expected + 1 : 1
      try {
        await client.send(
          new PutItemCommand({
            TableName,
            Item: {
              ...keyOf(key),
              version: { N: String(version) },
              expiresAt: { N: seconds(ends) },
              data: { S: JSON.stringify(data) },
            },
            ...conditionOf(expected, seconds(now())),
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
    async add(key, increments, { ends }) {
      const names = Object.keys(increments)
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(key),
          UpdateExpression: `SET expiresAt = :ends ADD version :one, ${names.map((_, i) => `#n${i} :n${i}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(names.map((name, i) => [`#n${i}`, name])),
          ExpressionAttributeValues: {
            ':ends': { N: seconds(ends) },
            ':one': { N: '1' },
            ...Object.fromEntries(names.map((name, i) => [`:n${i}`, { N: String(increments[name]) }])),
          },
        }),
      )
    },
    async remove(key) {
      await client.send(new DeleteItemCommand({ TableName, Key: keyOf(key) }))
    },
    async list(pk, { from = '\u0000', before = '\uffff', limit = Number.POSITIVE_INFINITY } = {}) {
      const found: Stored[] = []
      let start: Item | undefined
      do {
        const page: { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined } = await client.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :before',
            ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: from }, ':before': { S: before } },
            ...(start && { ExclusiveStartKey: start }),
          }),
        )
        const items = page.Items ?? []
        found.push(...items.flatMap((item) => read(item, now()) ?? []).filter(({ sk }) => sk < before))
        start = page.LastEvaluatedKey
      } while (start !== undefined && found.length < limit)
      return found.slice(0, limit)
    },
  }
}

function keyOf({ pk, sk }: Key) {
  return { pk: { S: pk }, sk: { S: sk } }
}

function conditionOf(expected: Expected, nowSeconds: string) {
  switch (expected) {
    case 'anything':
      return {}
    case 'absent':
      return {
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': { N: nowSeconds } },
      }
    default:
      return {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': { N: String(expected) } },
      }
  }
}

function read(item: Item | undefined, now: Date): Stored | undefined {
  if (item === undefined || Number(item['expiresAt']?.N) * 1000 <= now.getTime()) return undefined
  const { pk, sk, version, expiresAt: _, data, ...counters } = item
  const sums = Object.entries(counters).map(([name, { N }]) => [name, Number(N)])
  return {
    pk: pk?.S ?? '',
    sk: sk?.S ?? '',
    version: Number(version?.N),
    data: { ...parse(data?.S), ...Object.fromEntries(sums) },
  }
}

function parse(text: string | undefined): JsonObject {
  const data: unknown = text === undefined ? {} : JSON.parse(text)
  return isJsonObject(data) ? data : {}
}
