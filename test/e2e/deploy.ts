import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const configuration = 'test/e2e/tocsin.config.ts'
const root = resolve(import.meta.dirname, '../..')

/** A copy of the project with the configuration of these tests, and the commands that operators use on it. */
export function copyProject(environment: Readonly<Record<string, string>>) {
  const copy = mkdtempSync(join(tmpdir(), 'tocsin-e2e-'))
  for (const name of ['functions', 'detections', 'shared', 'deploy', 'serverless.yml', 'package.json', configuration]) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  writeFileSync(join(copy, 'tocsin.config.ts'), `export { default } from './${configuration}'\n`)
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return {
    serverless(...args: readonly string[]): void {
      execFileSync('npx', ['serverless', ...args], {
        cwd: copy,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: 180_000,
      })
    },
    delete: () => rmSync(copy, { recursive: true }),
  }
}
