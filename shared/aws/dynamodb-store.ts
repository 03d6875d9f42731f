import { randomInt } from 'node:crypto'
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
import { type Expected, endSecond, hasEnded, type Key, type Store, type Stored } from '../gate/store.ts'

/**
 * A table that does not answer must not use up the function's time: the alert goes out without it. Every write may be
 * tried again although it may have been done: a conditional one finds out which of them it was.
 */
const functionsClient = new DynamoDBClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
})

type Item = Record<string, AttributeValue>

/** The item was put, or ended and began anew again and again in between. */
const maxAttempts = 5

/**
 * One item: `{pk, sk, version (N), expiresAt (N, seconds: DynamoDB's TTL)}` and `data (S, JSON)`, or one number for each
 * counter. DynamoDB deletes late, sometimes by days, so what is past its end is left out here.
 */
export function createDynamoDbStore(TableName: string, now: () => Date, client = functionsClient): Store {
  const nowSeconds = (): string => String(Math.floor(now().getTime() / 1000))
  const succeeds = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act()
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
  const increase = (key: Key, increments: Readonly<Record<string, number>>, ends: Date): Promise<boolean> => {
    const names = Object.keys(increments)
    const additions = ['version :one', ...names.map((_, i) => `#n${i} :n${i}`)].join(', ')
    return succeeds(() =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(key),
          UpdateExpression: `SET expiresAt = :ends ADD ${additions}`,
          ConditionExpression: 'attribute_not_exists(pk) OR (expiresAt > :now AND attribute_not_exists(#data))',
          ExpressionAttributeNames: {
            '#data': 'data',
            ...Object.fromEntries(names.map((name, i) => [`#n${i}`, name])),
          },
          ExpressionAttributeValues: {
            ':ends': { N: String(endSecond(ends)) },
            ':one': { N: '1' },
            ':now': { N: nowSeconds() },
            ...Object.fromEntries(names.map((name, i) => [`:n${i}`, { N: String(increments[name]) }])),
          },
        }),
      ),
    )
  }
  const getItem = async (key: Key): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))).Item
  const write = async (key: Key, attributes: Item, expected: Expected, ends: Date): Promise<boolean> => {
    const version = String(randomInt(2 ** 47))
    const expiresAt = { N: String(endSecond(ends)) }
    const Item = { ...attributes, ...keyOf(key), version: { N: version }, expiresAt }
    try {
      await client.send(new PutItemCommand({ TableName, Item, ...conditionOf(expected, nowSeconds()) }))
      return true
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      // What the second try found may be what the first one wrote, whose answer was lost.
      return (error.$metadata.attempts ?? 1) > 1 && (await getItem(key))?.['version']?.N === version
    }
  }
  return {
    async get(key) {
      return read(await getItem(key), now())
    },
    put: (key, data, { expected, ends }) => write(key, { data: { S: JSON.stringify(data) } }, expected, ends),
    async add(key, increments, { ends }) {
      const counters = Object.entries(increments).map(([name, n]) => [name, { N: String(n) }])
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        if (await increase(key, increments, ends)) return
        // It may have ended, and lie there still.
        if (await write(key, Object.fromEntries(counters), 'absent', ends)) return
      }
      throw new Error(`${key.pk} ${key.sk} was put, and cannot be added to`)
    },
    async remove(key, version) {
      const condition = version === undefined ? {} : conditionOf(version, nowSeconds())
      await succeeds(() => client.send(new DeleteItemCommand({ TableName, Key: keyOf(key), ...condition })))
    },
    async list(pk, { from, before, limit = Number.POSITIVE_INFINITY } = {}) {
      if (limit <= 0 || (from !== undefined && before !== undefined && isAfter(from, before))) return []
      const found: Stored[] = []
      let start: Item | undefined
      do {
        const page: { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined } = await client.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            ...rangeOf(pk.toWellFormed(), from, before),
            ...(Number.isFinite(limit) && { Limit: limit }),
            ...(start && { ExclusiveStartKey: start }),
          }),
        )
        const items = page.Items ?? []
        // BETWEEN takes in its upper end.
        found.push(
          ...items.flatMap((item) => read(item, now()) ?? []).filter(({ sk }) => sk !== before?.toWellFormed()),
        )
        start = page.LastEvaluatedKey
      } while (start !== undefined && found.length < limit)
      return found.slice(0, limit)
    },
  }
}

/** DynamoDB takes no halves of characters, and attackers write names. */
function keyOf({ pk, sk }: Key) {
  return { pk: { S: pk.toWellFormed() }, sk: { S: sk.toWellFormed() } }
}

function isAfter(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0
}

/** DynamoDB takes one condition on the sort key. */
function rangeOf(pk: string, from: string | undefined, before: string | undefined) {
  const onSk = [
    ...(from !== undefined && before !== undefined ? ['sk BETWEEN :from AND :before'] : []),
    ...(from !== undefined && before === undefined ? ['sk >= :from'] : []),
    ...(from === undefined && before !== undefined ? ['sk < :before'] : []),
  ]
  return {
    KeyConditionExpression: ['pk = :pk', ...onSk].join(' AND '),
    ExpressionAttributeValues: {
      ':pk': { S: pk },
      ...(from !== undefined && { ':from': { S: from.toWellFormed() } }),
      ...(before !== undefined && { ':before': { S: before.toWellFormed() } }),
    },
  }
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
        ConditionExpression: '#version = :version AND expiresAt > :now',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': { N: String(expected) }, ':now': { N: nowSeconds } },
      }
  }
}

/** Whoever may write into the table may write anything: what this store cannot have written has no valid end. */
function read(item: Item | undefined, now: Date): Stored | undefined {
  if (item === undefined) return undefined
  const { pk, sk, version, expiresAt, data, ...counters } = item
  if (hasEnded(Number(expiresAt?.N), now)) return undefined
  const key = { pk: pk?.S ?? '', sk: sk?.S ?? '' }
  const parsed = data === undefined ? {} : parse(data.S)
  const sums = Object.entries(counters).map(([name, { N }]) => [name, Number(N)] as const)
  const numbers = [Number(version?.N), Number(expiresAt?.N), ...sums.map(([, n]) => n)]
  if (parsed === undefined || !numbers.every(Number.isFinite)) {
    return {
      ...key,
      version: -1,
      ends: new Date(Number.NaN),
      data: { unreadable: JSON.stringify(item).slice(0, 2000) },
    }
  }
  const ends = new Date(Number(expiresAt?.N) * 1000)
  return { ...key, version: Number(version?.N), ends, data: { ...parsed, ...Object.fromEntries(sums) } }
}

function parse(text: string | undefined): JsonObject | undefined {
  try {
    const data: unknown = JSON.parse(text ?? '')
    return isJsonObject(data) ? data : undefined
  } catch {
    return undefined
  }
}
