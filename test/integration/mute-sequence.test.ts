import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import { apiCall } from '../events.ts'
import { run } from './command.ts'

let aws: EmbeddedAws

beforeAll(async () => {
  aws = await startEmbeddedAws()
  Object.assign(process.env, aws.environment)
})

afterAll(async () => {
  await aws.stop()
})

const byAlice = ['--owner', 'alice', '--reason', 'the migration', '--days', '30', '--stage', 'local']

test('a sequence is muted as a detection is, and its steps are told', async () => {
  const sequence = ['--detection', 'sequences/new-user-then-administrator', '--critical']
  const { code, stdout, stderr } = await run('local/mute.ts', ['add', ...sequence, ...byAlice], aws.environment)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const [id = ''] = stdout.match(/^M-[0-9A-F]{4}/) ?? []

  const handler = await loadHandler('apiCall')
  const policyArn = 'arn:aws:iam::aws:policy/AdministratorAccess'
  const at = (minute: number) => ({
    eventID: `e-${minute}`,
    eventTime: new Date(Date.now() + (minute - 5) * 60_000).toISOString(),
  })
  const calls = [
    apiCall('iam:CreateUser', { ...at(0), requestParameters: { userName: 'carol' } }),
    apiCall('iam:AttachUserPolicy', { ...at(1), requestParameters: { userName: 'carol', policyArn } }),
  ]
  const results = []
  for (const call of calls) results.push((await handler(call, invocation(aws.functionArn))).details)
  expect(results[1]?.held.map(({ detection, reason }) => [detection, reason])).toContainEqual([
    'sequences/new-user-then-administrator',
    `muted by alice (${id}): the migration`,
  ])
  expect(results[1]?.published.map(({ detection }) => detection)).toContain('identity/administrator-policy-attached')
})
