import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import { apiCall } from '../events.ts'
import { type Run, run } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-incident-'))
let aws: EmbeddedAws
let id = ''

beforeAll(async () => {
  aws = await startEmbeddedAws()
  Object.assign(process.env, aws.environment)
  const handler = await loadHandler('apiCall')
  const result = async (userName: string) => {
    const event = apiCall('iam:CreateAccessKey', { requestParameters: { userName }, eventID: `e-${userName}` })
    return await handler(event, invocation(aws.functionArn))
  }
  await result('bob\u001b[31m')
  const { details } = await result('carol')
  id = JSON.stringify(details.held).match(/I-[\dA-F]{5}-[\dA-F]{5}/)?.[0] ?? expect.fail(JSON.stringify(details))
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await aws.stop()
})

function incident(...args: readonly string[]): Promise<Run> {
  return run('local/incident/index.ts', args, aws.environment)
}

test('an incident is shown with its story, what to do and the evidence of each alert, told or not', async () => {
  const { code, stdout, stderr } = await incident(id.toLowerCase(), '--stage', 'local')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^\[HIGH\] \S+: alice: 2 alerts$/m)
  expect(stdout).toMatch(new RegExp(`^Incident {2}${id}\nWho {7}alice, [^]*\nFrom {6}203\\.0\\.113\\.10`, 'm'))
  expect(stdout).toMatch(/^ {2}\d\d:\d\d \[high\] created an access key for carol \(T-/m)
  expect(stdout).toMatch(
    /^To stop alice for good, if nobody of yours did it \(in account\n111122223333\)\n {2}1\. [\s\S]*\nWhat to do\n {2}1\. /m,
  )
  expect(stdout).toMatch(/^ {2}On IAM user carol/m)
  expect(stdout).toMatch(/^All alerts\n {2}T-[\dA-F-]{17} T-[\dA-F-]{17}$/m)
  expect(stdout).not.toContain('\u001b')
})

test('it is written as a page, which its owner alone may read', async () => {
  const path = join(folder, 'page.html')
  const { code, stdout, stderr } = await incident(id, '--html', path, '--stage', 'local')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toMatch(/^Wrote file:\/\/\S+page\.html: open it in a browser/)
  expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>[\s\S]*created an access key for carol/)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each([
  [
    'no ID',
    [],
    2,
    /^say which incident by its ID: it looks like I-1A2B3-C4D5E, and stands in the last lines of its e-mails\n$/,
  ],
  ['what is no ID', ['hello'], 2, /^"hello" is no ID of an incident: it looks like I-1A2B3-C4D5E/],
  ['the ID of an alert', ['T-1A2B3-C4D5E-F6071'], 2, /is the ID of an alert, not of its incident/],
  ['two of them', ['I-00000-00000', 'I-00000-00001'], 2, /^say one incident; "I-00000-00001" is too many\n$/],
  [
    'one that is not there',
    ['I-00000-00000', '--stage', 'local'],
    2,
    /^The table tocsin-local-state in \S+ holds no incident I-00000-00000\nCompare it with the e-mail, and say with --stage/,
  ],
  ['a table that is not there', ['I-00000-00000', '--stage', 'other'], 1, /^There is no table tocsin-other-state/],
])('%s: says what to do', async (_, args, code, line) => {
  const found = await incident(...args)
  expect(found.stderr).toMatch(line)
  expect(found).toMatchObject({ code, stdout: '' })
})
