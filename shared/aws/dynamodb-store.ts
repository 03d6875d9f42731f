import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import {
  byBytes,
  type Expected,
  endSecond,
  hasEnded,
  type Key,
  mostTogether,
  NoCounterError,
  type Store,
  type Stored,
  type Write,
} from '../gate/store.ts'
import { bytesAsBase64, type DynamoDbClient, DynamoDbError } from './dynamodb-client.ts'
import { packed, unpacked } from './packed-data.ts'

type Item = Record<string, AttributeValue>

/** The item was put, or ended and began anew again and again in between. */
const maxAttempts = 5

/**
 * A table that does not answer must not use up the function's time: the alert goes out without it. Every write may be
 * tried again although it may have been done: a conditional one finds out which of them it was.
 *
 * One item: `{pk, sk, version (N), expiresAt (N, seconds: DynamoDB's TTL)}` and `data` (packed-data.ts), or one number for each
 * counter. DynamoDB deletes late, sometimes by days, so what is past its end is left out here.
 */
export function createDynamoDbStore(TableName: string, now: () => Date, client: DynamoDbClient): Store {
  const nowSeconds = (): string => String(Math.floor(now().getTime() / 1000))
  const succeeds = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await unlessBusy(act)
      return true
    } catch (error) {
      if (isNamed(error, 'ConditionalCheckFailedException')) return false
      throw error
    }
  }
  const increase = (key: Key, increments: Readonly<Record<string, number>>, ends: Date): Promise<boolean> =>
    succeeds(() => client.call('UpdateItem', increaseOf({ TableName, key, increments, ends }, nowSeconds())))
  const getItem = async (key: Key): Promise<Item | undefined> =>
    (await client.call('GetItem', { TableName, Key: keyOf(key), ConsistentRead: true })).Item
  const itemOf = (key: Key, attributes: Item, ends: Date, version = randomVersion()): Item => ({
    ...attributes,
    ...keyOf(key),
    version: { N: version },
    expiresAt: { N: String(endSecond(ends)) },
  })
  const write = async (key: Key, attributes: Item, expected: Expected, ends: Date): Promise<boolean> => {
    const version = randomVersion()
    const Item = itemOf(key, attributes, ends, version)
    let tries = 0
    try {
      await unlessBusy(() => {
        tries++
        return client.call('PutItem', { TableName, Item, ...conditionOf(expected, nowSeconds()) })
      })
      return true
    } catch (error) {
      // Whoever is at it all the time is somebody else, and has written what was not expected.
      const isOthers = isNamed(error, 'TransactionConflictException') && expected !== 'anything'
      if (!isOthers && !isNamed(error, 'ConditionalCheckFailedException')) throw error
      // What a later try found may be what an earlier one wrote, whose answer was lost.
      const isLater = tries > 1 || error.attempts > 1
      return isLater && (await getItem(key))?.['version']?.N === version
    }
  }
  const toTransact = (one: Write): TransactWriteItem => {
    const { key } = one
    switch (one.kind) {
      case 'put': {
        const Item = itemOf(key, { data: packed(one.data) }, one.ends)
        return { Put: { TableName, Item, ...conditionOf(one.expected, nowSeconds()) } }
      }
      case 'add': {
        const { increments, ends } = one
        return { Update: increaseOf({ TableName, key, increments, ends }, nowSeconds()) }
      }
      case 'remove':
        return { Delete: { TableName, Key: keyOf(key), ...removalOf(one.version, nowSeconds()) } }
      default:
        return one satisfies never
    }
  }
  const getPage = async (keys: readonly Key[]): Promise<readonly Item[]> => {
    const found: Item[] = []
    let asked: readonly Item[] = keys.map(keyOf)
    for (let attempt = 0; asked.length > 0; attempt++) {
      if (attempt === maxAttempts) throw new Error(`DynamoDB left ${asked.length} of ${keys.length} items unread`)
      if (attempt > 0) await pause(attempt)
      const request = { [TableName]: { Keys: [...asked], ConsistentRead: true } }
      const answer = await client.call('BatchGetItem', { RequestItems: request })
      found.push(...(answer.Responses?.[TableName] ?? []))
      asked = answer.UnprocessedKeys?.[TableName]?.Keys ?? []
    }
    return found
  }
  return {
    async get(key) {
      return read(await getItem(key), now())
    },
    async getAll(keys) {
      const found = new Map<string, Item>()
      for (let i = 0; i < keys.length; i += mostTogether) {
        for (const item of await getPage(keys.slice(i, i + mostTogether))) found.set(nameOf(item), item)
      }
      return keys.map((key) => read(found.get(nameOf(keyOf(key))), now()))
    },
    put: (key, data, { expected, ends }) => write(key, { data: packed(data) }, expected, ends),
    async add(key, increments, { ends }) {
      const counters = Object.entries(increments).map(([name, n]) => [name, { N: String(n) }])
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        if (await increase(key, increments, ends)) return
        // It may have ended, and lie there still.
        if (await write(key, Object.fromEntries(counters), 'absent', ends)) return
      }
      throw new NoCounterError(key)
    },
    async remove(key, version) {
      const condition = removalOf(version, nowSeconds())
      await succeeds(() => client.call('DeleteItem', { TableName, Key: keyOf(key), ...condition }))
    },
    async writeAll(writes) {
      try {
        // By its token DynamoDB knows again what it did, or is still at, where its answer was lost; what it cancelled is begun anew.
        const TransactItems = writes.map(toTransact)
        let ClientRequestToken = randomUUID()
        await unlessBusy(async () => {
          try {
            await client.call('TransactWriteItems', { ClientRequestToken, TransactItems })
          } catch (error) {
            if (isNamed(error, 'TransactionCanceledException')) ClientRequestToken = randomUUID()
            throw error
          }
        })
        return []
      } catch (error) {
        return placesOf(error)
      }
    },
    async list(pk, { from, before, limit = Number.POSITIVE_INFINITY } = {}) {
      if (limit <= 0 || (from !== undefined && before !== undefined && byBytes(from, before) > 0)) return []
      const found: Stored[] = []
      let start: Item | undefined
      do {
        const page: { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined } = await client.call('Query', {
          TableName,
          ConsistentRead: true,
          ...rangeOf(pk.toWellFormed(), from, before),
          ...(Number.isFinite(limit) && { Limit: limit }),
          ...(start && { ExclusiveStartKey: start }),
        })
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

/** Longer each time, at random: of many that wait for the same, few come at once. */
async function pause(attempt: number): Promise<void> {
  await sleep(Math.min(200, 10 * 2 ** attempt) * (0.5 + Math.random()))
}

/** An item is part of a transaction for some milliseconds, and of one after the other where many write it. */
const maxBusyAttempts = 9

/**
 * Does it again where DynamoDB was too busy to do it: an item is part of a transaction at this moment, or its partition has
 * had more than it takes. Neither is anything that the SDK tries again.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html
 */
async function unlessBusy<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (attempt === maxBusyAttempts || !isBusy(error)) throw error
      await pause(attempt)
    }
  }
}

function isBusy(error: unknown): boolean {
  if (isNamed(error, 'TransactionConflictException') || isNamed(error, 'TransactionInProgressException')) return true
  if (!isNamed(error, 'TransactionCanceledException')) return false
  const codes = error.reasons.filter((code) => code !== 'None')
  const isThrottled = codes.some((code) => throttled.includes(code))
  return isThrottled && codes.every((code) => throttled.includes(code) || causedByOthers.includes(code))
}

const throttled = ['ThrottlingError', 'ProvisionedThroughputExceeded']

function isNamed(error: unknown, name: string): error is DynamoDbError {
  return error instanceof DynamoDbError && error.name === name
}

function randomVersion(): string {
  return String(randomInt(2 ** 47))
}

interface Increase {
  readonly TableName: string
  readonly key: Key
  readonly increments: Readonly<Record<string, number>>
  readonly ends: Date
}

function increaseOf({ TableName, key, increments, ends }: Increase, nowSeconds: string) {
  const names = Object.keys(increments)
  const additions = ['version :one', ...names.map((_, i) => `#n${i} :n${i}`)].join(', ')
  return {
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
      ':now': { N: nowSeconds },
      ...Object.fromEntries(names.map((name, i) => [`:n${i}`, { N: String(increments[name]) }])),
    },
  }
}

function removalOf(version: number | undefined, nowSeconds: string) {
  return version === undefined ? {} : conditionOf(version, nowSeconds)
}

/** Reasons that another writer made, as DynamoDB names them for each item of a transaction. */
const causedByOthers = ['ConditionalCheckFailed', 'TransactionConflict']

/** Which items kept a transaction from happening. Rethrows where that was anything else than what others wrote. */
function placesOf(error: unknown): readonly number[] {
  if (!isNamed(error, 'TransactionCanceledException')) throw error
  const codes = error.reasons
  const isByOthers = codes.every((code) => code === 'None' || causedByOthers.includes(code))
  const places = codes.flatMap((code, i) => (causedByOthers.includes(code) ? [i] : []))
  if (!isByOthers || places.length === 0) throw error
  return places
}

function nameOf({ pk, sk }: Item): string {
  return JSON.stringify([pk?.S, sk?.S])
}

/** DynamoDB takes no halves of characters, and attackers write names. */
function keyOf({ pk, sk }: Key) {
  return { pk: { S: pk.toWellFormed() }, sk: { S: sk.toWellFormed() } }
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
  const parsed = data === undefined ? {} : unpacked(data)
  const sums = Object.entries(counters).map(([name, { N }]) => [name, Number(N)] as const)
  const numbers = [Number(version?.N), Number(expiresAt?.N), ...sums.map(([, n]) => n)]
  if (parsed === undefined || !numbers.every(Number.isFinite)) {
    return {
      ...key,
      version: -1,
      ends: new Date(Number.NaN),
      data: { unreadable: JSON.stringify(item, bytesAsBase64).slice(0, 2000) },
    }
  }
  const ends = new Date(Number(expiresAt?.N) * 1000)
  return { ...key, version: Number(version?.N), ends, data: { ...parsed, ...Object.fromEntries(sums) } }
}
