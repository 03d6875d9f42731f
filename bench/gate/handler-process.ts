import { functionFor, loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import { clock } from '../../shared/lambda/clock.ts'
import type { Answer } from './handler-pool.ts'
import { toTask } from './handler-pool.ts'

/** One Lambda: it handles what its parent process sends, one after the other, and says whether it succeeded. */
const functionArn = process.argv[2] ?? ''
const { handler: sweep } = await import('../../functions/sweep.ts')
await loadHandler('apiCall')

let last = Promise.resolve()

process.on('message', (message) => {
  last = last.then(() => answer(message))
})
process.send?.('ready')

async function answer(message: unknown): Promise<void> {
  const { number, offset, payload } = toTask(message)
  clock.now = () => new Date(Date.now() + offset)
  const result = await handle(payload).catch(
    (error: unknown): Answer => ({ number: 0, problem: String(error), sent: 0 }),
  )
  process.send?.({ ...result, number })
}

async function handle(payload: unknown): Promise<Answer> {
  if (payload === 'sweep') {
    const { sent, postponed } = await sweep({}, invocation(functionArn))
    return { number: 0, sent: sent + postponed }
  }
  const name = functionFor(payload)
  if (name === undefined) throw new Error('No function receives this event')
  const { published } = await (await loadHandler(name))(payload, invocation(functionArn))
  return { number: 0, sent: published }
}
