import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * A command of the project with each of the lists of arguments, in one process that loads all detections once.
 * @param file its path in `folder`
 */
export function commandInFolder(folder: string, file: string, lists: readonly (readonly string[])[]): readonly Run[] {
  const args = [join(root, 'test/command-lines.ts'), file]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    input: JSON.stringify(lists),
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`${file} ended too early: ${stderr}`)
  return JSON.parse(stdout)
}

/** What `npx serverless` runs, in `folder`; npx itself would take as long again. */
export function serverless(folder: string, environment: NodeJS.ProcessEnv, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/serverless/bin/serverless.js', ...args],
    {
      cwd: folder,
      env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...environment },
      encoding: 'utf8',
      timeout: 180_000,
    },
  )
  return { status, stdout, stderr }
}

/**
 * A copy of what is deployed, with another configuration.
 * @param config the text of its tocsin.config.ts
 * @param files texts of other files in it, by their paths
 * @param more what else to copy, by its path
 */
export function copyProject(
  config: string,
  files: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
): { readonly folder: string; readonly delete: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-copy-'))
  for (const name of ['functions', 'detections', 'shared', 'deploy', 'serverless.yml', 'package.json', ...more]) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  writeFileSync(join(folder, 'tocsin.config.ts'), config)
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, delete: () => rmSync(folder, { recursive: true }) }
}
