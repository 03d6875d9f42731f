import { parentPort } from 'node:worker_threads'
import { openFile } from './inputs.ts'
import { judging } from './judging.ts'
import { note } from './noted-events.ts'
import { type ReadEnvelopes, readEnvelopes } from './read-envelopes.ts'
import { type Order, type PackedEvents, type Part, pack, partsAhead } from './thread-messages.ts'

/** Whichever comes first makes a part full: what it hands over, in characters, or what was read for it, in bytes. */
const mostText = 256 * 1024
const mostBytes = 4 * 1024 * 1024

/** Of a value besides its events, more or less. */
const textBeside = 200

let sendable = partsAhead
let used = Promise.withResolvers<void>()
let reading = Promise.resolve()

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'read') {
    reading = reading.then(() => read(order))
  } else {
    sendable++
    used.resolve()
  }
})

async function read({ position, path, bytes }: Extract<Order, { kind: 'read' }>): Promise<void> {
  let part = createPart()
  let firstUnsent = 0
  const sendAs = async (then: Part['then']): Promise<void> => {
    await send({ position, ...part.content(), then })
    part = createPart()
  }
  async function* counted() {
    for await (const chunk of openFile(path, bytes)) {
      part.count(chunk.length)
      yield chunk
    }
  }
  try {
    for await (const value of readEnvelopes(counted(), judging.elsewhere, bytes)) {
      await part.add(value)
      if (!part.isFull()) continue
      await sendAs('more')
      firstUnsent = value.index + 1
    }
  } catch {
    // What is nested too deeply to be written as JSON can be judged all the same.
    part = createPart()
    return await sendAs({ unsendable: firstUnsent })
  }
  await sendAs('end')
}

function createPart() {
  const values: PackedEvents[] = []
  let [others, text, bytes] = [0, 0, 0]
  return {
    async add({ envelopes, ...value }: ReadEnvelopes): Promise<void> {
      const noted = []
      for (const envelope of envelopes) {
        const one = await note(envelope, judging)
        if (one !== undefined) noted.push(one)
      }
      if (noted.length + value.problems.length === 0) {
        others += envelopes.length
        return
      }
      const packed = pack({ ...value, noted, events: envelopes.length })
      values.push(packed)
      text += packed.noted.reduce((sum, one) => sum + ('json' in one ? one.json.length : textBeside), textBeside)
    },
    count(read: number): void {
      bytes += read
    },
    isFull: () => text >= mostText || bytes >= mostBytes,
    content: () => ({ values, others, bytes }),
  }
}

async function send(part: Part): Promise<void> {
  while (sendable === 0) {
    used = Promise.withResolvers()
    await used.promise
  }
  sendable--
  parentPort?.postMessage(part)
}
