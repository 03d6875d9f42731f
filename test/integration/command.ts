import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a file of the project in a process of its own, as npm does. */
export function run(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const cwd = resolve(import.meta.dirname, '../..')
  const env = { ...process.env, ...environment }
  return new Promise((finish) => {
    execFile(process.execPath, [file, ...args], { cwd, env }, (error, stdout, stderr) =>
      finish({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}
