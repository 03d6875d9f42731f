import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import aws4, { type Credentials } from 'aws4'

/** A service of AWS that takes JSON by POST on one URL. */
export interface Endpoint {
  readonly url: string
  /** What the signature is for. */
  readonly service: string
  readonly region: string
  /** Asked before each request: they may be replaced while the process lives. */
  readonly credentials: () => Promise<Required<Pick<Credentials, 'accessKeyId' | 'secretAccessKey'>> & Credentials>
}

export interface Answer {
  readonly status: number
  /** When the service says it is; `undefined` where it does not. */
  readonly date: Date | undefined
  readonly body: string
}

export interface Timeouts {
  /** Milliseconds. */
  readonly connection: number
  readonly answer: number
}

/** Connections outlast an invocation; what DynamoDB closed meanwhile is noticed at the next request. */
const agents = {
  http: new HttpAgent({ keepAlive: true, maxSockets: 50 }),
  https: new HttpsAgent({ keepAlive: true, maxSockets: 50 }),
}

/** The connection could not be made, broke, or brought no answer in time. */
export class ConnectionError extends Error {
  /** Whether it was an older one, which the other side may have closed before it had the request. */
  readonly wasReused: boolean
  /** As Node.js names it: `ECONNREFUSED`; `ETIMEDOUT` where there was no answer in time. */
  readonly code: string

  constructor(message: string, wasReused: boolean, cause?: unknown) {
    super(message, { cause })
    this.name = 'ConnectionError'
    this.wasReused = wasReused
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'ETIMEDOUT'
  }
}

/**
 * Signs a request with Signature Version 4, sends it, and reads the answer, whatever its status is.
 * @param now by which it is signed: services refuse what is minutes off
 * @throws ConnectionError
 */
export async function sendSigned(
  { url, service, region, credentials }: Endpoint,
  headers: Readonly<Record<string, string>>,
  body: string,
  now: Date,
  timeouts: Timeouts,
): Promise<Answer> {
  const { protocol, hostname, port, host, pathname } = new URL(url)
  const date = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const signed = aws4.sign(
    { service, region, method: 'POST', host, path: pathname, body, headers: { ...headers, 'X-Amz-Date': date } },
    await credentials(),
  )
  const isPlain = protocol === 'http:'
  const options = {
    method: 'POST',
    hostname,
    path: pathname,
    ...(port !== '' && { port }),
    ...(signed.headers && { headers: signed.headers }),
    agent: isPlain ? agents.http : agents.https,
  }
  return await new Promise((resolve, reject) => {
    const request = (isPlain ? requestHttp : requestHttps)(options)
    const fail = (message: string, cause?: unknown): void => {
      reject(new ConnectionError(`${host}: ${message}`, request.reusedSocket, cause))
      request.destroy()
    }
    const timers: NodeJS.Timeout[] = []
    // Of many at once some wait for others here, which is no fault of the service.
    request.on('socket', (socket) => {
      timers.push(
        setTimeout(() => fail(`no answer within ${timeouts.answer} ms`), timeouts.answer),
        setTimeout(() => {
          if (socket.connecting) fail(`no connection within ${timeouts.connection} ms`)
        }, timeouts.connection),
      )
    })
    request.on('close', () => {
      for (const timer of timers) clearTimeout(timer)
      fail('the connection was closed')
    })
    request.on('error', (error) => fail(error.message, error))
    request.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', (error) => fail(error.message, error))
      response.on('aborted', () => fail('the answer broke off'))
      response.on('end', () => {
        const { date } = response.headers
        resolve({
          status: response.statusCode ?? 0,
          date: toDate(date),
          body: Buffer.concat(parts).toString('utf8'),
        })
      })
    })
    request.end(body)
  })
}

function toDate(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** Where a service is in a region. */
export function awsUrlOf(service: string, region: string): string {
  return `https://${service}.${region}.${suffixOf(region)}`
}

/** As the SDK's list of partitions has them. */
const suffixes: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, 'amazonaws.com.cn'],
  [/^eusc-/, 'amazonaws.eu'],
  [/^us-iso-/, 'c2s.ic.gov'],
  [/^us-isob-/, 'sc2s.sgov.gov'],
  [/^eu-isoe-/, 'cloud.adc-e.uk'],
  [/^us-isof-/, 'csp.hci.ic.gov'],
]

function suffixOf(region: string): string {
  return suffixes.find(([pattern]) => pattern.test(region))?.[1] ?? 'amazonaws.com'
}
