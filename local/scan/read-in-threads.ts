import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { judging } from './judging.ts'
import { type NotedEvents, noteAll } from './noted-events.ts'
import { readEnvelopes } from './read-envelopes.ts'
import type { Input } from './scan.ts'
import { type Order, type Part, unpack } from './thread-messages.ts'

/** Besides the process itself, which reads, too. More would take more memory than a scan may. */
const mostThreads = 3

/** What one process reads while threads would start, in bytes. */
const worthThreads = 100_000_000

/** How far in front of the process a thread reads, so that it is done when the process comes to that file. */
const filesBetween = 8

/** So that a thread finds the next file at once when it is done with one. */
const filesAtOnce = 2

const resourceLimits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 24 }

export interface ThreadedReading {
  /**
   * What a scan must know of the input at this position; `undefined` where it is left to the caller. All are asked for in
   * their order, each of them once.
   */
  read(position: number): Promise<AsyncIterable<NotedEvents> | undefined>
  end(): Promise<void>
}

/** How many threads are worth their start. */
export function threadsFor(inputs: readonly Input[]): number {
  const files = inputs.filter(({ bytes }) => bytes !== undefined)
  const unpacked = files.reduce((sum, { name, bytes = 0 }) => sum + bytes * (name.endsWith('.gz') ? 10 : 1), 0)
  return unpacked < worthThreads ? 0 : Math.min(mostThreads, availableParallelism() - 1, files.length - 1)
}

/**
 * Has threads read files in front of the caller, in bounded memory; inputs of unknown length are not for them.
 * @param advanced is told how many bytes more of an input are read
 */
export function readInThreads(
  inputs: readonly Input[],
  count: number,
  advanced: (input: Input, bytes: number) => void,
): ThreadedReading {
  const arrived = new Map<number, Arrived[]>()
  const given = new Set<number>()
  const between = Math.min(filesBetween * count, Math.ceil(inputs.length / 8))
  let current = 0
  let last = 0
  /** Ever further: what a thread holds of a later file would else keep it from an earlier one. */
  const take = (): number | undefined => {
    last = Math.max(last + 1, current + between)
    while (last < inputs.length && inputs[last]?.bytes === undefined) last++
    if (last >= inputs.length) return undefined
    given.add(last)
    return last
  }
  let failure: Error | undefined
  let changed = Promise.withResolvers<void>()
  const announce = (): void => {
    changed.resolve()
    changed = Promise.withResolvers()
  }
  const took = (one: Arrived): void => {
    arrived.set(one.part.position, [...(arrived.get(one.part.position) ?? []), one])
    announce()
  }
  const failed = (problem: Error): void => {
    failure ??= problem
    announce()
  }
  const threads = Array.from({ length: count }, () => startThread(inputs, take, took, failed))
  const next = async (): Promise<Arrived> => {
    for (;;) {
      if (failure !== undefined) throw failure
      const one = arrived.get(current)?.shift()
      if (one !== undefined) return one
      await changed.promise
    }
  }
  async function* parts(input: Input): AsyncGenerator<NotedEvents> {
    let then: Part['then']
    do {
      const { part, used } = await next()
      advanced(input, part.bytes)
      for (const value of part.values) yield unpack(value)
      yield { index: 0, place: '', problems: [], noted: [], events: part.others }
      used()
      then = part.then
    } while (then === 'more')
    arrived.delete(current)
    if (then !== 'end') yield* rereadFrom(then.unsendable, input)
  }
  return {
    async read(position) {
      current = position
      // What threads have sent arrives only now, where one small file after another is read.
      await setImmediate()
      const input = inputs[position]
      return input !== undefined && given.delete(position) ? parts(input) : undefined
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}

interface Arrived {
  readonly part: Part
  /** Tells the thread that it may send one more. */
  readonly used: () => void
}

function startThread(
  inputs: readonly Input[],
  take: () => number | undefined,
  arrived: (arrived: Arrived) => void,
  failed: (problem: Error) => void,
): Worker {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), { resourceLimits })
  const tell = (order: Order): void => thread.postMessage(order)
  const reading: string[] = []
  const give = (): void => {
    const position = take()
    const input = position === undefined ? undefined : inputs[position]
    if (position === undefined || input === undefined) return
    reading.push(input.name)
    tell({ kind: 'read', position, path: input.name, bytes: input.bytes ?? 0 })
  }
  const fail = (reason: string): void =>
    failed(new Error(`${reading[0] ?? 'A file'} cannot be read to its end: ${reason}; leave it out, or scan it alone`))
  thread.on('message', (part: Part) => {
    arrived({ part, used: () => tell({ kind: 'used' }) })
    if (part.then === 'more') return
    reading.shift()
    give()
  })
  thread.on('error', (error) => fail(error instanceof Error ? error.message : String(error)))
  thread.on('exit', (code) => fail(`its thread ended with ${code}`))
  for (let i = 0; i < filesAtOnce; i++) give()
  return thread
}

async function* rereadFrom(first: number, input: Input): AsyncGenerator<NotedEvents> {
  for await (const value of noteAll(readEnvelopes(input.open(), judging.elsewhere, input.bytes))) {
    if (value.index >= first) yield value
  }
}
