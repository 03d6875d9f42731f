import { Agent, type IncomingMessage, request, type Server } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import { buffer } from 'node:stream/consumers'

const agent = new Agent({ keepAlive: true })

/** Puts a request to another server on the loopback, with another body. */
export async function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request(new URL(url ?? '/', target), {
      agent,
      method: method ?? 'POST',
      headers: { ...headers, 'content-length': body.length },
    })
    outgoing.once('response', resolve).once('error', reject).end(body)
  })
  return { status: response.statusCode ?? 502, headers: response.headers, content: await buffer(response) }
}

/** On any free port of the loopback, which it gives. */
export async function listen(server: Server | TlsServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port')
  return address.port
}

export async function close(server: Server | TlsServer): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
}

export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
