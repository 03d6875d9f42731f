import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import * as z from 'zod'

const task = z.object({ number: z.number(), offset: z.number(), payload: z.unknown() })
const answer = z.object({ number: z.number(), problem: z.string().optional(), sent: z.number() })

/** `offset`: so many milliseconds the process's clock is ahead of the system's. A payload `sweep` invokes the sweeper. */
export type Task = z.infer<typeof task>

/** `problem`: what the handler failed with. `sent`: messages that went out, or must go out later. */
export type Answer = z.infer<typeof answer>

export const toTask = (message: unknown): Task => task.parse(message)

export interface HandlerPool {
  readonly size: number
  /** @param process from 0 on; each does one task after the other */
  run(process: number, payload: unknown, offset: number): Promise<Answer>
  stop(): Promise<void>
}

/** Functions in processes of their own, as Lambda runs them: they share nothing but what they reach over HTTP. */
export async function startHandlers(
  size: number,
  environment: Readonly<Record<string, string>>,
  functionArn: string,
): Promise<HandlerPool> {
  const file = resolve(import.meta.dirname, 'handler-process.ts')
  const env = { ...process.env, ...environment }
  const children = Array.from({ length: size }, () => fork(file, [functionArn], { env, execArgv: [] }))
  await Promise.all(children.map((child) => once(child, 'message')))
  const waiting = new Map<number, (answer: Answer) => void>()
  for (const child of children) {
    child.on('message', (message) => {
      const answered = answer.parse(message)
      waiting.get(answered.number)?.(answered)
      waiting.delete(answered.number)
    })
  }
  let serial = 0
  return {
    size,
    run(index, payload, offset) {
      const number = serial++
      return new Promise((done) => {
        waiting.set(number, done)
        children[index]?.send({ number, offset, payload } satisfies Task)
      })
    },
    async stop() {
      await Promise.all(children.map(end))
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
