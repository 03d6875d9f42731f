import { expect, test } from 'vitest'
import { commandLine } from '../../../local/command-line.ts'
import { candidates } from '../../../local/completion/candidates.ts'

const ids = ['compute/ec2-instance-running', 'compute/ec2-instance-stopped', 'identity/root-console-login']

function complete(...typed: readonly string[]) {
  const { words, files } = candidates(typed, ids)
  return [...words.map(({ word }) => word), ...(files ? ['FILES'] : [])]
}

test('offers every command, each with what it does', () => {
  expect(complete('')).toEqual([...Object.keys(commandLine), '--help', '--version'])
  expect(complete('s')).toEqual(['start', 'scan'])
  for (const { says } of candidates([''], ids).words) expect(says).not.toBe('')
})

test.each<[readonly string[], readonly string[]]>([
  [
    ['scan', '--'],
    ['--html', '--alerts', '--json', '--email', '--no-window', '--help', '--version'],
  ],
  [
    ['scan', '--json', '--'],
    ['--html', '--alerts', '--email', '--no-window', '--help', '--version'],
  ],
  [['start', '--event', 'a.json', '--e'], ['--event']],
  [['scan', ''], ['FILES']],
  [['rules', 'events/'], ['FILES']],
  [['scan', '--', '--j'], ['FILES']],
  [['start', '--event', 'ev'], ['FILES']],
  [['start', '--event=ev'], ['FILES']],
  [['try', 'compute/'], ids.slice(0, 2)],
  [['try', '--all', 'i'], ids.slice(2)],
  [
    ['mute', ''],
    ['add', 'list', 'remove', 'alerts'],
  ],
  [['mute', 'list', ''], []],
  [
    ['mute', 'alerts', '--'],
    ['--day', '--stage', '--aws-region', '--endpoint', '--help', '--version'],
  ],
  [['mute', 'add', '--detection', 'id'], ids.slice(2)],
  [['mute', 'add', '--detection=id'], [`--detection=${ids[2]}`]],
  [['mute', 'add', '--detection', '=', 'id'], ids.slice(2)],
  [['mute', 'add', '--detection', '='], ids],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['docs', ''], []],
  [['toString', ''], []],
  [['scan', '--toString='], []],
])('%j is completed by %j', (typed, offered) => {
  expect(complete(...typed)).toEqual(offered)
})
