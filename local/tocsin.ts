#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { mistakeOf } from '../deploy/for-people.ts'
import { suggestion } from '../deploy/nearest.ts'
import { answerHelp, runCommand, UsageError } from './run-command.ts'

const usage = `Runs a command of Tocsin; each says more with --help.

  tocsin start                sends the samples in events/ through the functions, and shows what a subscriber gets
  tocsin scan PATH...         what would have been told of events of the past
  tocsin rules FILE...        which deployed rules let an event through
  tocsin try FAMILY/NAME      one detection on its examples
  tocsin new-detection ...    writes a detection to start from
  tocsin mute ...             adds, lists and removes mutes
  tocsin redrive ...          sends the dead-letter queue through again
  tocsin docs                 writes docs/detections.md and the alert of the README
  tocsin licences             writes THIRD-PARTY-LICENCES.md

In the project's folder it is called with "npx tocsin"; "npm run scan -- PATH" does the same as "npx tocsin scan PATH".
`

const commands: { readonly [name: string]: () => Promise<unknown> } = {
  start: () => import('./start.ts'),
  scan: () => import('./scan/index.ts'),
  rules: () => import('./rules.ts'),
  try: () => import('./try/index.ts'),
  'new-detection': () => import('./new-detection/index.ts'),
  mute: () => import('./mute.ts'),
  redrive: () => import('./redrive.ts'),
  docs: () => import('./docs/index.ts'),
  licences: () => import('./licences/index.ts'),
}

/** Loads the command only now, and with it all that people write: what is wrong there is said in a sentence. */
async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  if (!Object.hasOwn(commands, name)) {
    const known = Object.keys(commands)
    throw new UsageError([
      name === '' ? 'Say what to do' : `There is no command "${name}"${suggestion(name, known)}`,
      `The commands are ${known.join(', ')}; "tocsin --help" says what they do`,
    ])
  }
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args)
  try {
    await import('../tocsin.config.ts')
    await commands[name]?.()
  } catch (error) {
    throw new Error(mistakeOf(error) ?? (error instanceof Error ? error.stack : String(error)))
  }
}

const [first = '--help'] = process.argv.slice(2)
answerHelp(usage, [first])
await runCommand(main)
