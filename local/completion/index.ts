import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { onOneLine } from '../../shared/channels/clean-text.ts'
import { answerHelp, parsed, runCommand, UsageError } from '../run-command.ts'
import { candidates } from './candidates.ts'
import { scripts } from './scripts.ts'

const usage = `Prints what makes a shell complete the commands, options, detections and files of "tocsin".
Where there is no command "tocsin", it makes one of this folder.

  source <(npx tocsin completion bash)    for ~/.bashrc, in this folder or with its path
  source <(npx tocsin completion zsh)     for ~/.zshrc, after compinit
  npx tocsin completion fish > ~/.config/fish/completions/tocsin.fish
`

const root = new URL('../../', import.meta.url)

async function main(): Promise<void> {
  const { positionals } = parsed(() => parseArgs({ allowPositionals: true, options: {} }))
  const [shell = '', ...typed] = positionals
  if (shell === 'words') return printWords(typed)
  if (!isShell(shell)) throw new UsageError(['Say for which shell: tocsin completion bash, zsh or fish'])
  const program = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(new URL('local/tocsin.cjs', root)),
  ]
  process.stdout.write(scripts[shell](program))
}

function printWords(typed: readonly string[]): void {
  const { words, files } = candidates(typed, detectionIds())
  for (const { word, says } of words) console.log(says === '' ? word : `${word}\t${says}`)
  if (files) console.log(':')
}

/** Of detections and sequences, by the files' names: to load them all would take a second at each key. */
function detectionIds(): readonly string[] {
  return globSync('detections/*/*.{ts,yml,yaml}', { cwd: fileURLToPath(root) })
    .map((path) => path.replaceAll('\\', '/').slice('detections/'.length))
    .filter((path) => !/^requests\/|\.examples\.ts$|\/(?:index|documents)\.ts$/.test(path))
    .filter((path) => !path.startsWith('sequences/') || /^export default /m.test(textOf(path)))
    .map((path) => (!path.endsWith('.ts') && /^sequence\s*:/m.test(textOf(path)) ? `sequences/${path}` : path))
    .map((path) => onOneLine(path.replace(/\.\w+$/, '')))
    .sort()
}

function textOf(path: string): string {
  return readFileSync(new URL(`detections/${path}`, root), 'utf8')
}

function isShell(name: string): name is keyof typeof scripts {
  return Object.hasOwn(scripts, name)
}

answerHelp(usage)
await runCommand(main)
