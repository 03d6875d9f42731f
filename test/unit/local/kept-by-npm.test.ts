import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { keptByNpm } from '../../../local/kept-by-npm.ts'

const inRun = { npm_lifecycle_event: 'scan', npm_command: 'run' }

test.each([
  [['json', 'email'], { npm_config_json: 'true', npm_config_email: 'true' }, [], ['--json', '--email']],
  [['no-window'], { npm_config_window: '' }, [], ['--no-window']],
  [['aws-region'], { npm_config_aws_region: 'true' }, [], ['--aws-region']],
  [['yaml'], { npm_config_yes: 'true', npm_config_all: 'true', npm_config_long: 'true' }, [], ['--yaml']],
  [['yaml', 'days'], { npm_config_yes: '', npm_config_all: 'true' }, [], []],
  [['json'], { npm_config_json: 'true' }, ['--json'], []],
  [['email'], { npm_config_email: 'alice@example.com' }, [], []],
  [['json'], { npm_config_json: 'true', npm_command: 'exec' }, [], []],
])('of %j with %j and %j, npm kept %j', (names, environment, args, kept) => {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'boolean', says: '' } as const]))
  expect(keptByNpm(options, args, { ...inRun, ...environment })).toEqual(kept)
  expect(keptByNpm(options, args, environment)).toEqual([])
})

/** By the name of each npm script. */
const scripts = { 'new:detection': 'new-detection', scan: 'scan', mute: 'mute', redrive: 'redrive' } as const

test.each([
  ['new:detection', ['custom/z', '--call', 'iam:CreateUser', '--yaml'], '--call, --yaml'],
  ['scan', ['--email', 'events/ec2'], '--email'],
  ['mute', ['list', '--stage', 'prod'], '--stage'],
  ['redrive', ['--send'], '--send'],
] as const)('npm run %s %j names the missing --', (script, args, kept) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script, ...args], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe(
    `npm kept ${kept} for itself: write -- before the first option, as in "npm run ${script} -- ${kept.split(', ')[0]}", or "npx tocsin ${scripts[script]}"\n`,
  )
})
