import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'

export interface Measured {
  readonly seconds: number
  /** Of the process and all that it started, at the same moment, and of the largest of them; empty where there is no /proc. */
  readonly peak: { readonly all?: number; readonly largest?: number }
  readonly output: string
}

/** Runs a command to its end. */
export async function measured(command: string, args: readonly string[]): Promise<Measured> {
  const began = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, problems, all, largest] = ['', '', 0, 0]
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    problems += chunk
  })
  const sampling = setInterval(() => {
    const sizes = megabytesOf(child.pid ?? 0)
    all = Math.max(
      all,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    largest = Math.max(largest, ...sizes)
  }, 50)
  const code = await new Promise<number | null>((end) => child.on('close', end))
  clearInterval(sampling)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${problems.slice(-2000)}`)
  return { seconds: (performance.now() - began) / 1000, peak: all === 0 ? {} : { all, largest }, output }
}

/** Of a process, and of each that it started; nothing of one that has ended. */
function megabytesOf(pid: number): readonly number[] {
  try {
    const kilobytes = Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0)
    const children = globSync(`/proc/${pid}/task/*/children`).flatMap((file) =>
      readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    )
    return [kilobytes / 1000, ...children.flatMap(megabytesOf)]
  } catch {
    return []
  }
}
