import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { unzipSync } from 'fflate'
import { formatTable } from '../local/table.ts'
import { routeNames } from '../shared/lambda/routes.ts'
import { median } from './median.ts'

const root = resolve(import.meta.dirname, '..')
const rounds = 9

/** Milliseconds from the start of a process until a handler's module is loaded. */
function timeToReady(module: string): number {
  const start = performance.now()
  execFileSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(module)})`], {
    env: { TOCSIN_TOPIC: 'topic', TOCSIN_TABLE: 'table', TOCSIN_TIME_ZONE: 'UTC', AWS_REGION: 'us-east-1' },
  })
  return performance.now() - start
}

const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'))
try {
  execFileSync('npx', ['serverless', 'package'], { cwd: root, stdio: 'ignore' })
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, 'export const handler = async () => {}\n')
  const rows = routeNames.map((name) => {
    const archive = readFileSync(join(root, '.serverless', `${name}.zip`))
    const files = Object.entries(unzipSync(archive))
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true })
      writeFileSync(join(folder, name, path), content)
    }
    const [module = '', code] = files.find(([path]) => path.endsWith('.js')) ?? []
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(timeToReady(join(folder, name, module)))
      theirs.push(timeToReady(empty))
    }
    return [
      name,
      `${Math.round((code?.length ?? 0) / 1024)} KiB`,
      `${Math.round(archive.length / 1024)} KiB`,
      `${median(ours).toFixed(0)} ms`,
      `${median(theirs).toFixed(0)} ms`,
      (median(ours) / median(theirs)).toFixed(2),
    ]
  })
  console.log(formatTable(['function', 'bundle', 'zip', 'ready after', 'empty handler', 'ratio'], rows))
} finally {
  rmSync(folder, { recursive: true })
}
