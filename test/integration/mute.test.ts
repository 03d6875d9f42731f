import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import { apiCall } from '../events.ts'
import { type Run, run } from './command.ts'

let aws: EmbeddedAws

beforeAll(async () => {
  aws = await startEmbeddedAws()
  Object.assign(process.env, aws.environment)
})

afterAll(async () => {
  await aws.stop()
})

function mute(...args: readonly string[]): Promise<Run> {
  return run('local/mute.ts', args, aws.environment)
}

const there = ['--stage', 'local']
const byAlice = ['--owner', 'alice', '--reason', 'the migration', '--days', '30']

test('a mute is added, keeps a handler quiet, is listed with its hits, shows what it muted, and is removed', {
  timeout: 60_000,
}, async () => {
  const conditions = ['--detection', 'identity/access-key-created', '--actor', 'al*', '--region', 'us-*']
  const added = await mute('add', ...conditions, ...byAlice, ...there)
  expect(added).toMatchObject({ code: 0, stderr: '' })
  const [id = ''] = added.stdout.match(/^M-[0-9A-F]{4}/) ?? []
  expect(added.stdout).toMatch(
    /^M-[0-9A-F]{4} mutes detection identity\/access-key-created, region us-\*, actor al\*, not critical until \d{4}-/,
  )
  expect((await mute('list', ...there)).stdout).toMatch(/alice {2}the migration {2}0 {5}-$/m)

  const handler = await loadHandler('apiCall')
  const event = apiCall('iam:CreateAccessKey', { requestParameters: { userName: 'bob\u001b[31m' } })
  for (let i = 0; i < 2; i++) {
    const { details } = await handler(event, invocation(aws.functionArn))
    expect(details.held.map(({ reason }) => reason)).toContain(
      i === 0 ? `muted by alice (${id}): the migration` : 'the same event came before, and its alert was muted',
    )
  }
  expect((await mute('list', ...there)).stdout).toMatch(/alice {2}the migration {2}1 {5}\d{4}-\d\d-\d\d \d\d:\d\d$/m)
  const { stdout } = await mute('alerts', ...there)
  expect(stdout).toMatch(new RegExp(`${id} {2}T-[0-9A-F-]{17} {2}high {6}identity/access-key-created {2}alice created`))
  expect(stdout).not.toContain('\u001b')
  expect((await mute('alerts', '--day', '2026-01-31', ...there)).stdout).toBe('none\n')

  expect(await mute('remove', id.toLowerCase(), ...there)).toMatchObject({ code: 0, stdout: `${id} is removed\n` })
  expect(await mute('remove', id, ...there)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^There is no mute/),
  })
  expect((await mute('list', ...there)).stdout).toBe('none\n')
})

test('mistakes are said in one line each, with exit code 2', async () => {
  const { code, stdout, stderr } = await mute('add', '--detection', 'x/*', '--owner', 'alice', '--days', '30')
  expect(stderr).toBe('say with --reason why\n--detection "x/*": no detection or sequence has such an ID\n')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test.each([
  [
    'a table that is not there',
    ['list', '--stage', 'other'],
    {},
    /^There is no table tocsin-other-state in \S+: deploy the stack first, or say which with --stage and --aws-region\n$/,
  ],
  [
    'an endpoint where nothing is',
    ['list', '--endpoint', 'http://127.0.0.1:9'],
    {},
    /^Nothing answers at http:\/\/127\.0\.0\.1:9: check the network, --aws-region and --endpoint\n$/,
  ],
  [
    'credentials that are missing',
    ['list', ...there],
    {
      AWS_ACCESS_KEY_ID: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/nowhere',
      AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
    },
    /^AWS needs credentials: log in with "aws sso login" or set AWS_PROFILE, then try again \(.*\)\n$/,
  ],
])('%s: one line that says what to do, and exit code 1', async (_, args, environment, line) => {
  const { code, stdout, stderr } = await run('local/mute.ts', args, { ...aws.environment, ...environment })
  expect(stderr).toMatch(line)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
})
