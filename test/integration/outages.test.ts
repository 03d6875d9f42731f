import { createServer, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import type { RouteName } from '../../shared/lambda/routes.ts'
import { apiCall, logLines, session, user } from '../events.ts'

let aws: EmbeddedAws
/** Takes requests and never answers, as a service in trouble does. */
let silent: Server
let silentUrl = ''

beforeAll(async () => {
  aws = await startEmbeddedAws()
  silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  silentUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})

afterAll(async () => {
  silent.closeAllConnections()
  silent.close()
  await aws.stop()
})

async function invokeWith(environment: Record<string, string>, event: unknown, name: RouteName = 'apiCall') {
  Object.assign(process.env, aws.environment, environment)
  // The clients read the environment when they are made.
  vi.resetModules()
  const handler = await loadHandler(name)
  const start = process.hrtime.bigint()
  try {
    return { result: await handler(event, invocation(aws.functionArn)), seconds: secondsSince(start) }
  } catch (error) {
    return { error, seconds: secondsSince(start) }
  }
}

interface ProxyOptions {
  /** How long the target seems to take. */
  readonly milliseconds?: number
  /** Whether the answer to the n-th request is lost: it was done, and nobody hears of it. */
  readonly isLost?: (n: number) => boolean
  /** What the n-th request is answered with instead of being done. */
  readonly refusal?: (n: number) => number | undefined
}

async function startProxy(target: string, { milliseconds = 0, isLost, refusal }: ProxyOptions) {
  let requests = 0
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const n = ++requests
    const status = refusal?.(n)
    if (status !== undefined) {
      response.writeHead(status).end()
      return
    }
    await sleep(milliseconds)
    const headers = Object.entries(request.headers).filter(([name]) => /^(x-amz|content-type|authorization)/.test(name))
    const answer = await fetch(target, { method: 'POST', headers: headers.map(([k, v]) => [k, String(v)]), body })
    if (isLost?.(n)) {
      response.destroy()
      return
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url, stop }
}

function secondsSince(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e9
}

describe('without the state table', () => {
  test.each([
    ['refuses connections', () => 'http://127.0.0.1:9'],
    ['does not answer', () => silentUrl],
  ])('which %s, an alert goes out and says what could not be checked', async (what, url) => {
    const event = apiCall('cloudtrail:StopLogging', { eventID: what, requestParameters: { name: what } })
    const { result, seconds } = await invokeWith({ AWS_ENDPOINT_URL_DYNAMODB: url() }, event)
    expect(result).toMatchObject({ published: 1 })
    const [delivery] = await aws.receive()
    expect(delivery?.messages['email']?.replace(/\s+/g, ' ')).toContain(
      'Note: It could not be checked whether this alert was sent before.',
    )
    expect(seconds).toBeLessThan(15)
  })

  test('what a plan did is told as gravely as by hand: no message of its run will come', async () => {
    const event = apiCall('iam:CreateUser', {
      eventID: 'planned',
      userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.0',
      userIdentity: session('Deploy', 'ci-42'),
      requestParameters: { userName: 'eve' },
    })
    const outcome = await invokeWith({ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' }, event)
    expect(outcome).toMatchObject({ result: { published: 1 } })
    const [delivery] = await aws.receive()
    expect(delivery?.attributes).toMatchObject({ severity: 'medium' })
  })

  test('that answers, but each call after 1.5 seconds, an alert goes out within the time of a function', async () => {
    const slow = await startProxy(aws.dynamoDbUrl, { milliseconds: 1_500 })
    try {
      const event = apiCall('cloudtrail:StopLogging', { eventID: 'slow', requestParameters: { name: 'slow' } })
      const { result, seconds } = await invokeWith({ AWS_ENDPOINT_URL_DYNAMODB: slow.url }, event)
      expect(result).toMatchObject({ published: 1 })
      expect(await aws.receive()).toHaveLength(1)
      expect(seconds).toBeLessThan(20)
    } finally {
      slow.stop()
    }
  })

  test('a batch of fifty lines goes out within the time of a function, most of it in one message', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `ERROR number ${i}`)
    const environment = { AWS_ENDPOINT_URL_DYNAMODB: silentUrl }
    const { result, seconds } = await invokeWith(environment, logLines('/batch', lines), 'logSubscription')
    expect(result).toMatchObject({ published: 10, held: 40 })
    const deliveries = await aws.receive()
    expect(deliveries).toHaveLength(11)
    expect(deliveries.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^\[MEDIUM\] Production: 40 alerts in one message/),
    )
    expect(seconds).toBeLessThan(15)
  })
})

describe('without SNS', () => {
  test.each([
    ['refuses connections', () => 'http://127.0.0.1:9'],
    ['does not answer', () => silentUrl],
  ])(
    'which %s, the function fails within its time, and the alert goes out when the event comes again',
    async (what, url) => {
      const event = apiCall('cloudtrail:DeleteTrail', { eventID: what, requestParameters: { name: what } })
      const { error, seconds } = await invokeWith({ AWS_ENDPOINT_URL_SNS: url() }, event)
      expect(String(error)).toMatch(/^UndeliveredAlertError: 1 alert\(s\) could not be published: \[CRITICAL\]/)
      expect(seconds).toBeLessThan(20)

      vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
      try {
        expect(await invokeWith({}, event)).toMatchObject({ result: { published: 1 } })
      } finally {
        vi.useRealTimers()
      }
      expect(await aws.receive()).toHaveLength(1)
    },
  )
})

/** Lambda's way with an event: until its function succeeds, at most three times, minutes apart. */
async function invokeAsLambdaDoes(environment: Record<string, string>, event: unknown) {
  const begin = Date.now()
  const outcomes: boolean[] = []
  try {
    for (const minutes of [0, 1.5, 4]) {
      vi.useFakeTimers({ now: begin + minutes * 60_000, toFake: ['Date'] })
      const { error } = await invokeWith(environment, event)
      outcomes.push(error === undefined)
      if (error === undefined) break
    }
  } finally {
    vi.useRealTimers()
  }
  return outcomes
}

describe('with an SNS', () => {
  // By somebody else each time: nobody gets all the messages that there are.
  const stopped = (id: string) =>
    apiCall('cloudtrail:StopLogging', { eventID: id, requestParameters: { name: id }, userIdentity: user(id) })

  test.each([3_500, 8_000])(
    'that answers after %d ms, an alert goes out once',
    { timeout: 60_000 },
    async (milliseconds) => {
      const proxy = await startProxy(aws.snsUrl, { milliseconds })
      try {
        const event = stopped(`slow ${milliseconds}`)
        expect(await invokeAsLambdaDoes({ AWS_ENDPOINT_URL_SNS: proxy.url }, event)).toEqual([true])
        expect(await aws.receive()).toHaveLength(1)
      } finally {
        proxy.stop()
      }
    },
  )

  test.each<[string, (n: number) => boolean, readonly boolean[]]>([
    ['one answer', (n) => n === 1, [false, true]],
    ['every answer', () => true, [false, false, false]],
  ])('that loses %s, an alert goes out twice', async (what, isLost, outcomes) => {
    const proxy = await startProxy(aws.snsUrl, { isLost })
    try {
      expect(await invokeAsLambdaDoes({ AWS_ENDPOINT_URL_SNS: proxy.url }, stopped(what))).toEqual(outcomes)
      expect(await aws.receive()).toHaveLength(2)
    } finally {
      proxy.stop()
    }
  })

  test.each([429, 503])('that says %d at first, an alert goes out once, at once', async (status) => {
    const proxy = await startProxy(aws.snsUrl, { refusal: (n) => (n < 3 ? status : undefined) })
    try {
      const event = stopped(`busy ${status}`)
      expect(await invokeAsLambdaDoes({ AWS_ENDPOINT_URL_SNS: proxy.url }, event)).toEqual([true])
      expect(await aws.receive()).toHaveLength(1)
    } finally {
      proxy.stop()
    }
  })
})
