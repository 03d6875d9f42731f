import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { installPython } from './python.ts'

export interface EmulatedAccount {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** An AWS account, emulated by MiniStack on a free port of the loopback. */
export async function startEmulatedAccount(): Promise<EmulatedAccount> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(installPython(), [resolve(import.meta.dirname, 'start_ministack.py')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // It runs the functions with the first node on the PATH: the project's own.
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_ACCOUNT_ID: '111122223333',
      LAMBDA_ASYNC_RETRY_BASE_SECONDS: '0.2',
      LAMBDA_EXECUTOR: 'local',
    },
  })
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-20_000)
  }
  server.stdout.on('data', keep)
  server.stderr.on('data', keep)
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGTERM')
    const hung = sleep(10_000, 'hung', { ref: false })
    if ((await Promise.race([exited, hung])) === 'hung') server.kill('SIGKILL')
    await exited
  }
  for (let tries = 0; tries < 150; tries++) {
    if (server.exitCode !== null) throw new Error(`MiniStack ended with ${server.exitCode}:\n${output}`)
    const healthy = await fetch(`${url}/_ministack/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (healthy) return { url, stop }
    await sleep(200)
  }
  await stop()
  throw new Error(`MiniStack did not become healthy within 30 s:\n${output}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}
