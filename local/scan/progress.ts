import cliProgress from 'cli-progress'
import type { Input } from './scan.ts'

export interface Progress {
  /** The input, counted as it is read. */
  readonly follow: (input: Input) => Input
  /** So many bytes more of the input are read. */
  readonly advance: (input: Input, bytes: number) => void
  /** Makes room for a line that goes to the same terminal. */
  readonly clear: () => void
  readonly stop: () => void
}

/** A bar on the terminal behind standard error; where there is none, nothing. */
export function startProgress(totalBytes: number): Progress {
  if (!process.stderr.isTTY) return { follow: (input) => input, advance: () => {}, clear: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {percentage}% | {value} of {total} MB | {file}', clearOnComplete: true, forceRedraw: true },
    cliProgress.Presets.shades_classic,
  )
  let read = 0
  bar.start(megabytes(totalBytes), 0, { file: '' })
  const advance = ({ name }: Input, bytes: number): void => {
    read += bytes
    bar.update(megabytes(read), { file: name })
  }
  return {
    follow: (input) => ({
      ...input,
      async *open() {
        for await (const chunk of input.open()) {
          advance(input, chunk.length)
          yield chunk
        }
      },
    }),
    advance,
    clear: () => process.stderr.write('\r\u001b[K'),
    stop: () => bar.stop(),
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6)
}
