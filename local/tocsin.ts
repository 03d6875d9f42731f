import { mistakeOf } from '../deploy/for-people.ts'
import { suggestion } from '../deploy/nearest.ts'
import { type Command, commandLine } from './command-line.ts'
import { keptByNpm } from './kept-by-npm.ts'
import { answerHelp, runCommand, UsageError } from './run-command.ts'

const commands: Readonly<Record<keyof typeof commandLine, () => Promise<unknown>>> = {
  start: () => import('./start.ts'),
  scan: () => import('./scan/index.ts'),
  rules: () => import('./rules.ts'),
  try: () => import('./try/index.ts'),
  'new-detection': () => import('./new-detection/index.ts'),
  mute: () => import('./mute.ts'),
  incident: () => import('./incident/index.ts'),
  redrive: () => import('./redrive.ts'),
  docs: () => import('./docs/index.ts'),
  licences: () => import('./licences/index.ts'),
  completion: () => import('./completion/index.ts'),
}

const list = Object.entries<Command>(commandLine).map(([name, { usage = '', says }]) => [
  `tocsin ${name} ${usage}`,
  says,
])

const usage = `Runs a command of Tocsin; each says more with --help.

${list.map(([call = '', says]) => `  ${call.padEnd(35)}${says}`).join('\n')}

In the project's folder it is called with "npx tocsin"; "npm run scan -- PATH" does the same as "npx tocsin scan PATH".
`

/** Loads the command only now, and with it all that people write: what is wrong there is said in a sentence. */
async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  if (!isCommand(name)) {
    const known = Object.keys(commands)
    throw new UsageError([
      name === '' ? 'Say what to do' : `There is no command "${name}"${suggestion(name, [...known, 'help'])}`,
      `The commands are ${known.join(', ')}; "tocsin --help" says what they do`,
    ])
  }
  const kept = keptByNpm(commandLine[name].options, args, process.env)
  if (kept.length > 0) {
    const script = process.env['npm_lifecycle_event'] ?? name
    throw new UsageError([
      `npm kept ${kept.join(', ')} for itself: write -- before the first option, as in "npm run ${script} -- ${kept[0]}", or "npx tocsin ${name}"`,
    ])
  }
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args)
  try {
    if (name !== 'completion') await import('../tocsin.config.ts')
    await commands[name]()
  } catch (error) {
    throw new Error(mistakeOf(error) ?? (error instanceof Error ? error.stack : String(error)))
  }
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name)
}

// Whoever writes "help scan" wants "scan --help".
const [first = 'help', ...others] = process.argv.slice(2)
if (first === 'help') process.argv.splice(2, Number.POSITIVE_INFINITY, ...others.slice(0, 1), '--help')
answerHelp(usage, process.argv.slice(2, 3))
await runCommand(main)
