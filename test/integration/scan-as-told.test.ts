import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { apiCall, complianceChange, inARow, stateChange } from '../events.ts'
import { run } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a scan prints of events, each list of them in a file of its own. */
async function scan(option: string, ...files: readonly (readonly unknown[])[]): Promise<string> {
  const paths = files.map((events, i) => {
    const path = join(folder, `${i}.json`)
    writeFileSync(path, JSON.stringify(events))
    return path
  })
  const { code, stdout, stderr } = await run('local/scan/index.ts', [option, ...paths], {})
  expect(code, stderr).toBe(0)
  return stdout
}

const titlesOf = (output: string): readonly string[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).title)

const stopped = stateChange('stopped', '2026-11-21T14:00:30Z')
const stopCall = apiCall('ec2:StopInstances', {
  eventTime: '2026-11-21T14:00:00Z',
  requestParameters: { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } },
})

test('a state change names who caused it, in whichever file the call stands', async () => {
  for (const files of [[[stopped, stopCall]], [[stopped], [stopCall]]]) {
    const email = await scan('--email', ...files)
    expect(email).toMatch(/^Subject: .* stopped, by alice$/m)
    expect(email).toMatch(/^Who +alice/m)
  }
  expect(await scan('--email', [stopped])).toMatch(/^Who +initiator unknown/m)
})

test('what ends is told where its beginning was, and what begins again is told again', async () => {
  const broken = complianceChange('COMPLIANT', 'NON_COMPLIANT')
  const mended = complianceChange('NON_COMPLIANT', 'COMPLIANT', { notificationCreationTime: '2026-11-21T15:00:01Z' })
  expect(titlesOf(await scan('--json', [mended]))).toEqual([])
  expect(titlesOf(await scan('--json', [broken, mended]))).toEqual([
    expect.stringMatching(/ is violated by /),
    expect.stringMatching(/ is met again by .* after 1 h/),
  ])
  const [start, again] = [
    stateChange('running', '2026-11-21T14:05:00Z'),
    stateChange('stopped', '2026-11-21T14:10:00Z'),
  ]
  const titles = titlesOf(await scan('--json', [stopped, start, again]))
  expect(titles.filter((title) => !title.includes(' runs '))).toHaveLength(2)
})

test('over several files alerts come in the order of time', async () => {
  const of = (time: string, name: string) =>
    apiCall('cloudtrail:StopLogging', { eventTime: `2026-11-21T${time}Z`, requestParameters: { name } })
  const output = await scan('--json', [of('14:30:00', 'b'), of('14:10:00', 'd')], [of('14:20:00', 'a')])
  const times = output.match(/"time":"[^"]+"/g) ?? []
  expect(times).toHaveLength(3)
  expect(times).toEqual(times.toSorted())
})

test('the mild alerts of the run of a plan come in one e-mail', async () => {
  const userAgent = 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0 (+https://www.terraform.io)'
  const events = inARow(3, 10, (eventTime, i) =>
    apiCall('iam:CreateUser', { eventTime, userAgent, requestParameters: { userName: `user-${i}` } }),
  )
  const email = await scan('--email', events)
  expect(email.match(/^Subject: .*/gm)).toEqual([expect.stringMatching(/user-0, and \d more with Terraform in 20 s/)])
  expect(titlesOf(await scan('--json', events)).length).toBeGreaterThan(2)
})

test('what is told in bulk is told once', async () => {
  const reads = inARow(20, 5, (eventTime, i) =>
    apiCall('secretsmanager:GetSecretValue', {
      eventTime,
      readOnly: true,
      requestParameters: { secretId: `arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/orders-${i}-nFvpuv` },
    }),
  )
  expect(titlesOf(await scan('--json', reads))).toEqual(['alice read 20 secrets or more within 10 minutes'])
})

test('a first sight is one as far as the files go', async () => {
  const opened = apiCall('cloudshell:CreateEnvironment', { eventTime: '2026-11-21T14:00:00Z' })
  const email = await scan('--email', [opened])
  expect(email).toContain('for the first time')
  expect(email).toContain('Note: It is the first as far as these files go.')
})
