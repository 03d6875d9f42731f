import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { invokeFunction } from '../../shared/aws/invoke-function.ts'

const now = new Date('2026-11-21T14:00:00Z')
let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

/** Answers as Lambda's API would, and keeps what it was asked. */
async function startLambda(status: number, body = '') {
  const asked: { readonly request: IncomingMessage; readonly body: string }[] = []
  const server = createServer(async (request, response) => {
    asked.push({ request, body: (await buffer(request)).toString() })
    response.writeHead(status).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return { url: `http://127.0.0.1:${address.port}`, asked }
}

function accessTo(lambdaUrl: string) {
  const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' })
  return { region: 'eu-west-1', dynamoDbUrl: undefined, lambdaUrl, credentials }
}

test('has a function invoked, and does not wait for what it does', async () => {
  const { url, asked } = await startLambda(202)
  await invokeFunction('tocsin-prod-sweep', { woken: true }, accessTo(url), now)
  const [{ request, body } = { request: undefined, body: '' }] = asked
  expect(request?.method).toBe('POST')
  expect(request?.url).toBe('/2015-03-31/functions/tocsin-prod-sweep/invocations')
  expect(request?.headers['x-amz-invocation-type']).toBe('Event')
  expect(request?.headers.authorization).toMatch(/Credential=local\/20261121\/eu-west-1\/lambda\/aws4_request/)
  expect(JSON.parse(body)).toEqual({ woken: true })
})

test('says what Lambda said where it does not', async () => {
  const { url } = await startLambda(403, '{"Message":"not authorized"}')
  const invoking = invokeFunction('tocsin-prod-sweep', {}, accessTo(url), now)
  await expect(invoking).rejects.toThrow(/does not invoke tocsin-prod-sweep: status 403, .*not authorized/)
})

test('fails where Lambda cannot be reached', async () => {
  const { url } = await startLambda(202)
  await stop?.()
  stop = undefined
  await expect(invokeFunction('tocsin-prod-sweep', {}, accessTo(url), now)).rejects.toThrow(/ECONNREFUSED/)
})
