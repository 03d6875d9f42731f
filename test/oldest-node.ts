import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'
import { answerHelp } from '../local/run-command.ts'

/**
 * Runs the commands, the package and the unit tests of what is deployed on the oldest Node that package.json pins: not every platform has a
 * package with the newest, and what runs here may use what is missing there.
 */

answerHelp(
  'Runs the commands, the package and the unit tests of what is deployed on the oldest pinned Node.\n\n  npm run test:oldest-node\n',
)

const root = resolve(import.meta.dirname, '..')
const manifest = z
  .object({ optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')))
const [oldest = ''] = Object.entries(manifest.optionalDependencies)
  .filter(([name]) => name.startsWith('node-'))
  .map(([, version]) => version)
  .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))

const folder = resolve(root, '.oldest-node')
const packageName = `node-${process.platform}-${process.arch}`
const bin = resolve(folder, 'node_modules', packageName, 'bin')
if (!existsSync(resolve(bin, 'node'))) {
  // A folder of its own: two packages that both bring a command "node" cannot share one.
  const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  execFileSync('npm', ['install', ...options, `${packageName}@${oldest}`], { stdio: 'inherit' })
}

const node = resolve(bin, 'node')
const tocsin = ['--disable-warning=ExperimentalWarning', 'local/tocsin.cjs']
const sample = 'events/ec2/stopped.json'
const commands: readonly (readonly string[])[] = [
  [...tocsin, 'start'],
  [...tocsin, 'start', '--event', sample],
  [...tocsin, 'scan', 'events'],
  [...tocsin, 'rules', sample],
  [...tocsin, 'try', 'compute/ec2-instance-stopped'],
  [...tocsin, 'mute', '--help'],
  [...tocsin, 'redrive', '--help'],
  [...tocsin, 'new-detection', '--help'],
  [...tocsin, 'completion', 'bash'],
  ['node_modules/serverless/bin/serverless.js', 'package'],
  ['node_modules/vitest/vitest.mjs', 'run', 'test/unit/shared'],
]

const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` }
console.log(`On Node ${oldest}:`)
const failed = commands.filter((args) => {
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, env, encoding: 'utf8' })
  const name = args.filter((arg) => !tocsin.includes(arg)).join(' ')
  console.log(`${status === 0 ? 'runs   ' : 'FAILS  '}${name}`)
  if (status !== 0) console.error(`${stdout}\n${stderr}`)
  return status !== 0
})
process.exitCode = failed.length === 0 ? 0 : 1
