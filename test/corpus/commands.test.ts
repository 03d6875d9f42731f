import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { commandLines, commandText, isShowable } from '../../shared/channels/command.ts'
import type { ShellCommand } from '../../shared/core/shell-command.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { examplesOf } from '../corpus.ts'
import { payloadsOf } from '../examples.ts'
import { stepsAgainstAll } from '../identities.ts'

/** Names that IAM, S3, EC2 and people take, and a shell would read otherwise; the last is the longest that IAM takes. */
const oddNames = [
  '=ls',
  'a==ls',
  '~root',
  '-x',
  '--profile=x',
  'a b',
  "o'brien",
  '$(id)',
  '`id`',
  '%1',
  '{a,b}',
  '!!',
  '^a',
  '[a]',
  '*',
  '#a',
  'x'.repeat(128),
]

const shells = ['sh', 'bash', 'dash', 'zsh', 'ksh', 'mksh', 'yash'].filter((shell) => {
  try {
    return (
      execFileSync(shell, ['-c', 'echo works'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) === 'works\n'
    )
  } catch {
    return false
  }
})

async function suggestedCommands(): Promise<readonly ShellCommand[]> {
  const deps = { match: createMatcher(detections), accountName: () => undefined, severityOf: () => undefined }
  const commands: ShellCommand[] = []
  for (const detection of detections) {
    for (const example of (await examplesOf(detection)).fires) {
      for (const payload of payloadsOf(example)) {
        const { envelopes } = unwrapEventBridge(payload, { partition: 'aws', region: '', account: '' })
        const steps = envelopes.flatMap((envelope) => raiseAlerts(envelope, deps)).flatMap(({ respond }) => respond)
        commands.push(...steps.flatMap((step) => (typeof step === 'string' ? [] : [step.run])))
      }
    }
  }
  const against = stepsAgainstAll().flatMap(([, steps]) => steps)
  commands.push(...against.flatMap((step) => (typeof step === 'string' ? [] : [step.run])))
  const different = new Map(commands.map((command) => [command.join('\0'), command]))
  const ofOddNames = oddNames.map((name) => ['aws', 'iam', 'get-user', '--user-name', name])
  return [...different.values(), ...ofOddNames].filter(isShowable)
}

const commands = await suggestedCommands()

test('there are commands, and shells to read them', () => {
  expect(commands.length).toBeGreaterThan(400)
  expect(shells).toContain('bash')
})

test.each(shells)('%s reads every suggested command as it was meant, on one line and on many', (shell) => {
  // In place of "aws" a function that prints its words; a shell has no other way to show what it read.
  const begin = `aws() { printf '%s\\0' aws "$@"; printf '\\n\\0'; }\n`
  const script = commands
    .flatMap((command) => [commandText(command), commandLines(command, '     ').join('\n')])
    .join('\n')
  const output = execFileSync(shell, [], { input: begin + script, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const read = output
    .split('\n\0')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1))
  expect(read).toEqual(commands.flatMap((command) => [command, command]))
})
