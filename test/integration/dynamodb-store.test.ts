import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { createDynamoDbClient, type DynamoDbClient } from '../../shared/aws/dynamodb-client.ts'
import { createDynamoDbStore } from '../../shared/aws/dynamodb-store.ts'
import type { JsonObject } from '../../shared/core/json.ts'
import { createMarks } from '../../shared/gate/marks.ts'
import { createMemoryStore } from '../../shared/gate/memory-store.ts'
import type { Expected, Store, Stored, Write } from '../../shared/gate/store.ts'
import { createUnitOfWork } from '../../shared/gate/unit-of-work.ts'

const start = new Date('2026-11-21T14:00:00.400Z')
let aws: EmbeddedAws
let client: DynamoDbClient
let now = start

beforeAll(async () => {
  aws = await startEmbeddedAws()
  client = clientOf(aws.dynamoDbUrl)
})

afterAll(() => aws.stop())

function clientOf(url: string, maxAttempts?: number): DynamoDbClient {
  const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' })
  const now = (): Date => new Date()
  return createDynamoDbClient({ url, region: 'us-east-1', credentials, now, ...(maxAttempts && { maxAttempts }) })
}

let serial = 0

/** A `pk` that no other test uses: they share a table. */
function fresh(): string {
  return `test#${serial++}`
}

function inSeconds(seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000)
}

const late = { ends: new Date('2026-11-21T15:00:00Z') }
const clock = (): Date => now
const memoryStore = (): Store => createMemoryStore(clock)
const dynamoDbStore = (): Store => createDynamoDbStore(aws.environment['TOCSIN_TABLE'] ?? '', clock, client)

describe.each<[string, () => Store]>([
  ['memory', memoryStore],
  ['DynamoDB', dynamoDbStore],
])('the store in %s', (_, create) => {
  const setUp = () => {
    now = start
    const pk = fresh()
    return { store: create(), pk, key: { pk, sk: 'a' } }
  }

  test('gives back what was put, and nothing where nothing was', async () => {
    const { store, key } = setUp()
    expect(await store.get(key)).toBeUndefined()
    const data = { text: 'x', number: -1.5, list: [null, { deep: true }], empty: '' }
    expect(await store.put(key, data, { expected: 'anything', ...late })).toBe(true)
    expect(await store.get(key)).toEqual({ ...key, version: expect.any(Number), ends: late.ends, data })
    await store.remove(key)
    await store.remove(key)
    expect(await store.get(key)).toBeUndefined()
  })

  test('what was read changes with nothing that is written, and changes nothing', async () => {
    const { store, key } = setUp()
    const data = { list: [1] }
    await store.put(key, data, { expected: 'absent', ...late })
    data.list.push(2)
    expect((await store.get(key))?.data).toEqual({ list: [1] })
  })

  test('puts only where what is expected is there', async () => {
    const { store, key } = setUp()
    const put = (expected: 'absent' | 'anything' | number) => store.put(key, {}, { expected, ...late })
    expect(await put(1), 'a version of nothing').toBe(false)
    expect(await put('absent')).toBe(true)
    expect(await put('absent')).toBe(false)
    const { version = 0 } = (await store.get(key)) ?? {}
    expect(await put(version + 1)).toBe(false)
    expect(await put(version)).toBe(true)
    expect(await put(version), 'it has another version by now').toBe(false)
    expect(await put('anything')).toBe(true)
  })

  test.each<[string, (store: Store, key: { pk: string; sk: string }) => Promise<unknown>]>([
    ['written whatever there was', (store, key) => store.put(key, {}, { expected: 'anything', ...late })],
    [
      'removed and put again',
      async (store, key) => {
        await store.remove(key)
        await store.put(key, {}, { expected: 'absent', ...late })
      },
    ],
  ])('what was %s has another version', async (_, write) => {
    const { store, key } = setUp()
    await store.put(key, {}, { expected: 'anything', ...late })
    const { version = 0 } = (await store.get(key)) ?? {}
    await write(store, key)
    expect(await store.put(key, {}, { expected: version, ...late })).toBe(false)
  })

  test('what is past its end counts as absent everywhere, and not before', async () => {
    const { store, key, pk } = setUp()
    const counter = { pk, sk: 'counter' }
    const soon = { ends: inSeconds(10) }
    await store.put(key, { old: true }, { expected: 'absent', ...soon })
    await store.add(counter, { n: 5 }, soon)
    const { version = 0 } = (await store.get(key)) ?? {}
    now = inSeconds(9.999)
    expect(await store.list(pk)).toHaveLength(2)
    expect(await store.put(key, {}, { expected: 'absent', ...late })).toBe(false)

    now = inSeconds(11)
    expect(await store.get(key)).toBeUndefined()
    expect(await store.list(pk)).toEqual([])
    expect(await store.put(key, {}, { expected: version, ...late }), 'a version of what is gone').toBe(false)
    await store.add(counter, { m: 1 }, late)
    expect((await store.get(counter))?.data).toEqual({ m: 1 })
    expect(await store.put(key, { new: true }, { expected: 'absent', ...late })).toBe(true)
    expect((await store.get(key))?.data).toEqual({ new: true })
  })

  test('adds from nothing, several at once, and all that come at the same time', async () => {
    const { store, key } = setUp()
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.add(key, { all: 1, [`of ${i % 2}`]: 2 }, late)))
    await store.add(key, {}, late)
    await store.add(key, { all: -5 }, late)
    expect((await store.get(key))?.data).toEqual({ all: 15, 'of 0': 20, 'of 1': 20 })
  })

  test('does not add to what was put', async () => {
    const { store, key } = setUp()
    await store.put(key, { n: 1 }, { expected: 'absent', ...late })
    await expect(store.add(key, { n: 1 }, late)).rejects.toThrow(/was put, and cannot be added to/)
    expect((await store.get(key))?.data).toEqual({ n: 1 })
  })

  test('of many that put with the same expectation, exactly one wins', async () => {
    const { store, key } = setUp()
    const race = async (expected: 'absent' | number) => {
      const puts = Array.from({ length: 20 }, (_, i) => store.put(key, { winner: i }, { expected, ...late }))
      const won = await Promise.all(puts)
      expect(won.filter((isWon) => isWon)).toHaveLength(1)
      expect((await store.get(key))?.data).toEqual({ winner: won.indexOf(true) })
    }
    await race('absent')
    for (let i = 0; i < 5; i++) await race((await store.get(key))?.version ?? 0)
  })

  test('lists in order, from one on, before another, so many, and one partition only', async () => {
    const { store, pk } = setUp()
    for (const sk of ['c', 'a', 'e', 'b', 'd']) await store.put({ pk, sk }, {}, { expected: 'absent', ...late })
    await store.put({ pk: `${pk}#other`, sk: 'a' }, {}, { expected: 'absent', ...late })
    const list = async (options?: Parameters<Store['list']>[1]) =>
      (await store.list(pk, options)).map(({ sk }) => sk).join('')
    expect(await list()).toBe('abcde')
    expect(await list({ from: 'b' })).toBe('bcde')
    expect(await list({ before: 'd' })).toBe('abc')
    expect(await list({ from: 'b', before: 'd' })).toBe('bc')
    expect(await list({ from: 'b', before: 'd', limit: 1 })).toBe('b')
    expect(await list({ from: 'c', before: 'c' })).toBe('')
    expect(await list({ from: 'd', before: 'b' })).toBe('')
    expect(await list({ limit: 0 })).toBe('')
    expect(await list({ limit: 9 })).toBe('abcde')
  })

  test('a limit counts what has not ended', async () => {
    const { store, pk } = setUp()
    for (const sk of ['a', 'b', 'c', 'd']) {
      await store.put({ pk, sk }, {}, { expected: 'absent', ends: sk < 'c' ? inSeconds(1) : late.ends })
    }
    now = inSeconds(5)
    expect((await store.list(pk, { limit: 2 })).map(({ sk }) => sk)).toEqual(['c', 'd'])
  })

  test('lists more than the megabyte that DynamoDB answers at once', async () => {
    const { store, pk } = setUp()
    const sks = Array.from({ length: 12 }, (_, i) => String(i).padStart(2, '0'))
    // Of chance, since what repeats itself is written shorter.
    const text = (): string => randomBytes(225_000).toString('base64')
    for (const sk of sks) await store.put({ pk, sk }, { text: text() }, { expected: 'absent', ...late })
    expect((await store.list(pk)).map(({ sk }) => sk)).toEqual(sks)
    expect((await store.list(pk, { limit: 7, from: '02' })).map(({ sk }) => sk)).toEqual(sks.slice(2, 9))
  })

  test('takes any characters in keys, and orders them by their bytes', async () => {
    const { store, pk } = setUp()
    const sks = ['\u0001', 'a', 'é', '한국어', '\ue000', '\uffff', '😀']
    for (const sk of sks.toReversed()) await store.put({ pk, sk }, { sk }, { expected: 'absent', ...late })
    expect((await store.list(pk)).map(({ data }) => data['sk'])).toEqual(sks)
    expect(await store.list(pk, { from: '😀' })).toHaveLength(1)
    await store.put({ pk, sk: 'half \ud83d' }, { half: true }, { expected: 'absent', ...late })
    expect((await store.get({ pk, sk: 'half \ud83d' }))?.data).toEqual({ half: true })
  })
})

type Operation = (store: Store, pk: string, seen: Map<string, number>) => Promise<unknown>

describe.each<[string, () => Store]>([
  ['memory', memoryStore],
  ['DynamoDB', dynamoDbStore],
])('writing several at once to the store in %s', (_, create) => {
  const setUp = async () => {
    now = start
    const [store, pk] = [create(), fresh()]
    const keyOf = (sk: string) => ({ pk, sk })
    await store.put(keyOf('there'), { n: 1 }, { expected: 'absent', ...late })
    const put = (sk: string, expected: Expected): Write => ({
      kind: 'put',
      key: keyOf(sk),
      data: { n: 2 },
      expected,
      ...late,
    })
    const read = async () => (await store.list(pk)).map(({ sk, data }) => [sk, data])
    return { store, keyOf, put, read }
  }

  test('does all of it', async () => {
    const { store, keyOf, put, read } = await setUp()
    const { version = 0 } = (await store.get(keyOf('there'))) ?? {}
    const add: Write = { kind: 'add', key: keyOf('counter'), increments: { n: 3 }, ...late }
    expect(await store.writeAll([put('there', version), put('new', 'absent'), add])).toEqual([])
    expect(await store.writeAll([add, { kind: 'remove', key: keyOf('there') }])).toEqual([])
    expect(await read()).toEqual([
      ['counter', { n: 6 }],
      ['new', { n: 2 }],
    ])
  })

  test('does nothing of it where one finds something else than it expects, and says which', async () => {
    const { store, keyOf, put, read } = await setUp()
    const before = await read()
    const add = (sk: string): Write => ({ kind: 'add', key: keyOf(sk), increments: { n: 1 }, ...late })
    expect(await store.writeAll([put('new', 'absent'), put('there', 'absent'), add('counter')])).toEqual([1])
    expect(await store.writeAll([put('new', 7), add('there'), put('other', 'anything')])).toEqual([0, 1])
    expect(await store.writeAll([{ kind: 'remove', key: keyOf('there'), version: -1 }, put('new', 'absent')])).toEqual([
      0,
    ])
    expect(await read()).toEqual(before)
  })

  test('reads many at once, in the order in which they were asked for', async () => {
    const { store, keyOf } = await setUp()
    const names = Array.from({ length: 250 }, (_, i) => `n-${i}`)
    for (let i = 0; i < 250; i += 100) {
      const writes = names.slice(i, i + 100).map((name): Write => {
        return { kind: 'put', key: keyOf(name), data: { name }, expected: 'anything', ...late }
      })
      expect(await store.writeAll(writes)).toEqual([])
    }
    const asked = ['absent', ...names.toReversed()].map(keyOf)
    const found = await store.getAll(asked)
    expect(found.map((item) => item?.data['name'])).toEqual([undefined, ...names.toReversed()])
  })
})

const write: Write = { kind: 'put', key: { pk: 'p', sk: 'a' }, data: {}, expected: 'anything', ...late }

/** What a store makes of answers that DynamoDB gives one after the other, and of success after that. */
async function withAnswers<Result>(
  answers: readonly object[],
  act: (store: Store) => Promise<Result>,
): Promise<Result> {
  const left = [...answers]
  const server = createServer((_, response) => {
    const answer = left.shift()
    response.writeHead(answer === undefined ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const own = clientOf(endpoint, 1)
  try {
    return await act(createDynamoDbStore('table', clock, own))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** In the form that https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html gives. */
function cancelledFor(...codes: readonly string[]): object {
  return {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => ({ Code })),
  }
}

describe('a transaction that DynamoDB cancels', () => {
  const writeTwo = (store: Store) => store.writeAll([write, { ...write, key: { pk: 'p', sk: 'b' } }])

  test('since somebody else wrote at the same time says what they wrote', async () => {
    expect(await withAnswers([cancelledFor('None', 'TransactionConflict')], writeTwo)).toEqual([1])
    expect(await withAnswers([cancelledFor('ConditionalCheckFailed', 'None')], writeTwo)).toEqual([0])
  })

  test.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])('for %s is tried again', async (code) => {
    expect(await withAnswers([cancelledFor('ConditionalCheckFailed', code)], writeTwo)).toEqual([])
  })

  test('for what is wrong with an item fails', async () => {
    const answers = [cancelledFor('ConditionalCheckFailed', 'ValidationError')]
    await expect(withAnswers(answers, writeTwo)).rejects.toThrow('ValidationError')
  })
})

test('a plain write at an item that is part of a transaction is tried again', async () => {
  const busy = {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException',
    message: 'Transaction is ongoing for the item',
  }
  const key = { pk: 'p', sk: 'a' }
  await withAnswers([busy, busy], async (store) => {
    expect(await store.put(key, {}, { expected: 'absent', ...late })).toBe(true)
  })
  await withAnswers([busy], (store) => store.add(key, { n: 1 }, late))
  await withAnswers([busy], (store) => store.remove(key))
  await expect(withAnswers(Array(9).fill(busy), (store) => store.remove(key))).rejects.toThrow('ongoing')
  await withAnswers(Array(9).fill(busy), async (store) => {
    expect(await store.put(key, {}, { expected: 'absent', ...late }), 'somebody else is there').toBe(false)
  })
})

/** A store whose DynamoDB loses its answer to the first request, and then says these, as errors by their names. */
async function withLostAnswer<Result>(
  names: readonly string[],
  act: (store: Store, asked: readonly JsonObject[]) => Promise<Result>,
): Promise<Result> {
  const asked: JsonObject[] = []
  const left = [...names]
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    asked.push(JSON.parse(text))
    if (asked.length === 1) return void response.socket?.destroy()
    const name = left.shift()
    const error = { __type: `x#${name}`, CancellationReasons: [{ Code: 'ThrottlingError' }] }
    response.writeHead(name === undefined ? 200 : 400)
    response.end(JSON.stringify(name === undefined ? { Item: asked[0]?.['Item'] } : error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  try {
    return await act(createDynamoDbStore('table', clock, clientOf(url)), asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('where the answer to what was written is lost', () => {
  test('it is one own write, whatever comes in between', async () => {
    await withLostAnswer(['TransactionConflictException', 'ConditionalCheckFailedException'], async (store, asked) => {
      expect(await store.put({ pk: 'p', sk: 'a' }, {}, { expected: 'absent', ...late })).toBe(true)
      expect(asked).toHaveLength(4)
    })
  })

  test('a transaction keeps its token until it is cancelled', async () => {
    const names = ['TransactionInProgressException', 'TransactionCanceledException']
    await withLostAnswer(names, async (store, asked) => {
      expect(await store.writeAll([write, { ...write, key: { pk: 'p', sk: 'b' } }])).toEqual([])
      const [first, ...others] = asked.map((one) => one['ClientRequestToken'])
      expect(others.map((token) => token === first)).toEqual([true, true, false])
      const items = asked.map((one) => JSON.stringify(one['TransactItems']))
      expect(new Set(items).size, 'another content would be refused').toBe(1)
    })
  })
})

// dynalite refuses a range from U+FFFF to an emoji: it compares bounds as JavaScript does, DynamoDB by their bytes.
const sk = fc.constantFrom('a', 'b', 'é', '한', '😀')
const counter = fc.constantFrom('n-1', 'n-2')
const ends = fc.integer({ min: -5_000, max: 20_000 }).map((milliseconds) => new Date(start.getTime() + milliseconds))
const data: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.string({ maxLength: 5 }),
  fc.oneof(fc.string({ unit: 'binary', maxLength: 10 }), fc.integer(), fc.boolean(), fc.constant(null)),
  { maxKeys: 3 },
)
const bounds = fc.record({ from: sk, before: sk, limit: fc.integer({ min: 0, max: 4 }) }, { requiredKeys: [] })

/** What a unit of work writes; of each item once, as the items of one kind are. */
const written = fc.oneof(
  fc
    .record({ name: sk, data, ends, expected: fc.constantFrom('absent' as const, 'anything' as const) })
    .map(({ name, data, ...options }) => ({
      name,
      write: (store: Store, pk: string) => store.put({ pk, sk: name }, data, options),
    })),
  fc.record({ name: counter, by: fc.integer(), ends }).map(({ name, by, ends }) => ({
    name,
    write: (store: Store, pk: string) => store.add({ pk, sk: name }, { x: by }, { ends }),
  })),
  sk.map((name) => ({ name, write: (store: Store, pk: string) => store.remove({ pk, sk: name }) })),
)

/** Versions are the store's own: a reader knows only the one that it read last. */
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.oneof(sk, counter).map(
    (name): Operation =>
      async (store, pk, seen) => {
        const found = await store.get({ pk, sk: name })
        if (found !== undefined) seen.set(name, found.version)
        return withoutVersion(found)
      },
  ),
  fc.tuple(sk, data, ends, fc.constantFrom('absent' as const, 'anything' as const, 'read last' as const)).map(
    ([name, content, end, expectation]): Operation =>
      (store, pk, seen) => {
        const expected = expectation === 'read last' ? (seen.get(name) ?? -1) : expectation
        return store.put({ pk, sk: name }, content, { expected, ends: end })
      },
  ),
  fc.tuple(fc.oneof(sk, counter), fc.dictionary(fc.constantFrom('x', 'y', '__proto__x'), fc.integer()), ends).map(
    ([name, increments, end]): Operation =>
      (store, pk) => {
        return store.add({ pk, sk: name }, increments, { ends: end })
      },
  ),
  fc.oneof(sk, counter).map(
    (name): Operation =>
      (store, pk) =>
        store.remove({ pk, sk: name }),
  ),
  bounds.map(
    (options): Operation =>
      async (store, pk) =>
        (await store.list(pk, options)).map(withoutVersion),
  ),
  fc.uniqueArray(fc.oneof(sk, counter), { maxLength: 6 }).map(
    (names): Operation =>
      async (store, pk) =>
        (await store.getAll(names.map((name) => ({ pk, sk: name })))).map(withoutVersion),
  ),
  fc.uniqueArray(written, { selector: ({ name }) => name, maxLength: 5 }).map(
    (writings): Operation =>
      async (store, pk) => {
        const unit = createUnitOfWork({ ...store, refuse: async () => {} }, createMarks(), () => {})
        const answers: unknown[] = []
        for (const { write } of writings) answers.push(await write(unit, pk))
        return [answers, await unit.commit()]
      },
  ),
  fc.integer({ min: 0, max: 4_000 }).map(
    (milliseconds): Operation =>
      async () => {
        now = new Date(now.getTime() + milliseconds)
      },
  ),
)

function withoutVersion(found: Stored | undefined) {
  return found && { sk: found.sk, data: found.data }
}

test('long data lie in the table in few kilobytes, and come back as they were, alone and among others', async () => {
  now = start
  const [store, pk] = [dynamoDbStore(), fresh()]
  const data = { seen: Array.from({ length: 200 }, (_, i) => ({ at: i, title: `alice did "${i}" 한국 \u2028` })) }
  const keys = ['a', 'b'].map((sk) => ({ pk, sk }))
  const [first = { pk, sk: '' }, second = first] = keys
  await store.put(first, data, { expected: 'absent', ...late })
  expect(await store.writeAll([{ kind: 'put', key: second, data, expected: 'absent', ...late }])).toEqual([])
  const asPut = keys.map((key) => expect.objectContaining({ ...key, data }))
  expect(await store.get(first)).toEqual(asPut[0])
  expect(await store.getAll(keys)).toEqual(asPut)
  expect(await store.list(pk)).toEqual(asPut)
  const { Items = [] } = await client.call('Query', {
    TableName: aws.environment['TOCSIN_TABLE'],
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
  })
  const sizes = Items.map(({ data: written }) => written?.B?.length)
  expect(JSON.stringify(data).length).toBeGreaterThan(8_000)
  for (const size of sizes) expect(size).toBeLessThan(3_000)
})

test('any sequence of operations has the same answers in memory and in DynamoDB', async () => {
  const answersOf = async (operations: readonly Operation[], store: Store): Promise<readonly unknown[]> => {
    now = start
    const pk = fresh()
    const seen = new Map<string, number>()
    const answers: unknown[] = []
    for (const operate of operations) answers.push(await operate(store, pk, seen).catch(() => 'refused'))
    return answers
  }
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
      expect(await answersOf(operations, dynamoDbStore())).toEqual(await answersOf(operations, memoryStore()))
    }),
    { numRuns: 150 },
  )
})
