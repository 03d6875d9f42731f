import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { answerHelp } from '../local/run-command.ts'

answerHelp('Prints bundle sizes and cold starts, and what matching an event costs.\n\n  npm run bench\n')

// Each in a process of its own, so that none is measured in what another left behind.
for (const name of ['bundles', 'matching', 'rules']) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
