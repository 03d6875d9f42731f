import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { createDynamoDbClient, DynamoDbError } from '../../shared/aws/dynamodb-client.ts'
import { awsUrlOf } from '../../shared/aws/signed-request.ts'
import { isJsonObject } from '../../shared/core/json.ts'

interface Asked {
  readonly headers: IncomingMessage['headers']
  readonly body: Record<string, unknown>
}

type Answer = (response: ServerResponse) => void

const start = new Date('2026-11-21T14:00:00Z')
const key = { TableName: 'table', Key: { pk: { S: 'a' } } }

const says =
  (status: number, body: object, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers })
    response.end(JSON.stringify(body))
  }
const refuses = (name: string, message = 'no', headers = {}): Answer =>
  says(400, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message }, headers)
const succeeds = says(200, {})

/** A server that answers so, one after the other, and what it was asked. */
async function withServer<Result>(
  answers: readonly Answer[],
  act: (url: string, asked: readonly Asked[]) => Promise<Result>,
): Promise<Result> {
  const left = [...answers]
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const body: unknown = JSON.parse(text)
    asked.push({ headers: request.headers, body: isJsonObject(body) ? body : {} })
    ;(left.shift() ?? succeeds)(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  try {
    return await act(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const clientOf = (url: string, options: Partial<Parameters<typeof createDynamoDbClient>[0]> = {}) =>
  createDynamoDbClient({
    url,
    region: 'eu-central-1',
    now: () => start,
    credentials: async () => ({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }),
    ...options,
  })

test('it asks as the API reference says, signed for the region and the time', async () => {
  await withServer([says(200, { Item: { pk: { S: 'a' } } })], async (url, asked) => {
    expect(await clientOf(url).call('GetItem', key)).toEqual({ Item: { pk: { S: 'a' } } })
    const [{ headers, body } = expect.fail()] = asked
    expect(headers).toMatchObject({
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.GetItem',
      'x-amz-date': '20261121T140000Z',
    })
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/20261121\/eu-central-1\/dynamodb\/aws4_request, SignedHeaders=\S*host;x-amz-date;x-amz-target, Signature=[\da-f]{64}$/,
    )
    expect(body).toEqual(key)
  })
})

test('credentials are asked for each time, since Lambda replaces them', async () => {
  await withServer([], async (url, asked) => {
    let n = 0
    const client = clientOf(url, {
      credentials: async () => ({ accessKeyId: `ASIA${++n}`, secretAccessKey: 'example', sessionToken: `token-${n}` }),
    })
    await client.call('GetItem', key)
    await client.call('GetItem', key)
    expect(asked.map(({ headers }) => headers['x-amz-security-token'])).toEqual(['token-1', 'token-2'])
    expect(asked.at(-1)?.headers.authorization).toContain('Credential=ASIA2/')
  })
})

test.each<[string, Answer]>([
  ['fails', says(500, { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError' })],
  ['is not there for a moment', says(503, {})],
  ['throttles', refuses('ProvisionedThroughputExceededException')],
  ['throttles the account', refuses('ThrottlingException')],
  ['hangs up', (response) => response.socket?.destroy()],
  [
    'breaks off',
    (response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"Item":')
      response.socket?.destroy()
    },
  ],
  [
    'is changed to another protocol',
    (response) => {
      response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')
    },
  ],
  ['says nothing that can be read', (response) => void response.writeHead(200).end('{"Ite')],
  ['says nothing', (response) => void response.writeHead(200).end()],
])('where it %s it is asked once more', async (_, answer) => {
  await withServer([answer, says(200, { Item: {} })], async (url, asked) => {
    expect(await clientOf(url).call('GetItem', key)).toEqual({ Item: {} })
    expect(asked).toHaveLength(2)
  })
})

test('where it does not answer in time it is asked once more, and then no more', async () => {
  const never: Answer = () => {}
  await withServer([never, never, succeeds], async (url, asked) => {
    await expect(clientOf(url).call('GetItem', key)).rejects.toThrow('no answer within 2000 ms')
    expect(asked).toHaveLength(2)
  })
}, 15_000)

test('where nobody listens it says so', async () => {
  const url = await withServer([], async (address) => address)
  await expect(clientOf(url).call('GetItem', key)).rejects.toThrow(/127\.0\.0\.1:\d+: .*ECONNREFUSED/)
})

test('what it refuses is not asked again, and the error says what and how often', async () => {
  await withServer(
    [refuses('ConditionalCheckFailedException', 'The conditional request failed')],
    async (url, asked) => {
      const error = await clientOf(url)
        .call('GetItem', key)
        .catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(DynamoDbError)
      expect(error).toMatchObject({
        name: 'ConditionalCheckFailedException',
        message: 'The conditional request failed',
        status: 400,
        attempts: 1,
      })
      expect(asked).toHaveLength(1)
    },
  )
})

test('where our clock is wrong it is asked again by its own, from then on', async () => {
  const skewed = refuses('InvalidSignatureException', 'Signature expired: 20261121T140000Z is now earlier than', {
    date: 'Sat, 21 Nov 2026 16:00:00 GMT',
  })
  await withServer([skewed], async (url, asked) => {
    const client = clientOf(url)
    await client.call('GetItem', key)
    await client.call('GetItem', key)
    expect(asked.map(({ headers }) => headers['x-amz-date'])).toEqual([
      '20261121T140000Z',
      '20261121T160000Z',
      '20261121T160000Z',
    ])
  })
})

test('a time that cannot be read sets no clock', async () => {
  const skewed = refuses('InvalidSignatureException', 'Signature expired: x', { date: 'garbage' })
  await withServer([skewed], async (url, asked) => {
    const client = clientOf(url)
    await client.call('GetItem', key)
    await client.call('GetItem', key)
    expect(asked.map(({ headers }) => headers['x-amz-date'])).toEqual(Array(3).fill('20261121T140000Z'))
  })
})

test('of many at once none is given up while it waits for others here', async () => {
  const slow: Answer = (response) => void setTimeout(() => succeeds(response), 700)
  await withServer(Array(120).fill(slow), async (url, asked) => {
    const client = clientOf(url)
    await Promise.all(Array.from({ length: 120 }, () => client.call('GetItem', key)))
    expect(asked).toHaveLength(120)
  })
}, 15_000)

test('an answer that is no JSON names the service', async () => {
  await withServer(
    [
      (response) => {
        response.writeHead(413)
        response.end('<html>')
      },
    ],
    async (url) => {
      await expect(clientOf(url).call('GetItem', key)).rejects.toThrow('status 413')
    },
  )
})

test.each([
  ['us-east-1', 'https://dynamodb.us-east-1.amazonaws.com'],
  ['us-gov-west-1', 'https://dynamodb.us-gov-west-1.amazonaws.com'],
  ['cn-north-1', 'https://dynamodb.cn-north-1.amazonaws.com.cn'],
  ['eusc-de-east-1', 'https://dynamodb.eusc-de-east-1.amazonaws.eu'],
  ['us-iso-east-1', 'https://dynamodb.us-iso-east-1.c2s.ic.gov'],
])('in %s it lies at %s', (region, url) => {
  expect(awsUrlOf('dynamodb', region)).toBe(url)
})
