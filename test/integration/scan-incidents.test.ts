import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { attack } from '../../local/attack.ts'
import { createScanIncidents, type ScannedIncident } from '../../local/scan/scan-incidents.ts'
import { alertOf } from '../alert.ts'
import { apiCall, inARow, session, user } from '../events.ts'
import { run } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function scan(events: readonly unknown[], ...options: readonly string[]) {
  const path = join(folder, 'events.json')
  writeFileSync(path, JSON.stringify(events))
  const found = await run('local/scan/index.ts', [...options, path], {})
  expect(found.code, found.stderr).toBe(0)
  return found
}

const start = new Date('2026-11-21T14:00:00Z')

test('an attack of thirty calls is one incident, with its story in short', async () => {
  const { stdout, stderr } = await scan((await attack(start, 40)).toReversed())
  const [headline, place, ...story] = stdout.trimEnd().split('\n')
  expect(headline).toMatch(/^\[CRITICAL\] Production: alice: \d\d alerts in 19 min$/)
  expect(place).toMatch(/^ {2}I-[\dA-F]{5}-[\dA-F]{5}, us-east-1, 2026-11-21 14:00 to 14:19 UTC$/)
  expect(story).toHaveLength(13)
  expect(story.at(-1)).toMatch(/^ {2}and \d\d others$/)
  expect(story.at(-2)).toMatch(/^ {2}14:19 \[critical\] stopped the logging of trail main \(T-/)
  expect(stderr).toMatch(/\d\d alerts in 1 incident$/m)
})

test('what another did, or the same one after a quiet hour, is another incident', async () => {
  const of = (userName: string, time: string, group: string) =>
    apiCall('iam:CreateAccessKey', {
      eventTime: `2026-11-21T${time}Z`,
      userIdentity: user(userName),
      requestParameters: { userName: group },
    })
  // That the key is used from a new network is an alert, too.
  const { stdout } = await scan([
    of('alice', '14:00:00', 'a'),
    of('bob', '14:10:00', 'b'),
    of('alice', '14:50:00', 'c'),
    of('alice', '16:00:00', 'd'),
  ])
  expect(stdout.match(/^\[HIGH\].*/gm)).toEqual([
    '[HIGH] Production: bob: 1 alert',
    '[HIGH] Production: alice: 3 alerts in 50 min',
    '[HIGH] Production: alice: 1 alert',
  ])
})

test('what is done in the session of a role belongs to who took it', async () => {
  const byDeploy = session('Deploy', 'ci')
  const took = apiCall('sts:AssumeRole', {
    eventTime: '2026-11-21T14:00:00Z',
    responseElements: { credentials: { accessKeyId: byDeploy.accessKeyId } },
  })
  const made = apiCall('iam:CreateAccessKey', {
    eventTime: '2026-11-21T14:10:00Z',
    userIdentity: byDeploy,
    requestParameters: { userName: 'bob' },
  })
  for (const events of [
    [took, made],
    [made, took],
  ]) {
    const { stdout } = await scan(events)
    expect(stdout).toMatch(/^\[HIGH\] Production: alice: 1 alert$/m)
  }
})

test('what says the same is counted', async () => {
  const same = inARow(4, 60, (eventTime) =>
    apiCall('iam:CreateAccessKey', { eventTime, requestParameters: { userName: 'bob' } }),
  )
  const { stdout, stderr } = await scan(same)
  expect(stdout).toMatch(/^ {2}I-.*; 3 more said the same$/m)
  expect(stderr).toContain('2 alerts in 1 incident, and 3 that said the same')
})

test('a sequence is told, before the alert that completes it', async () => {
  const events = [
    apiCall('iam:CreateUser', { eventTime: '2026-11-21T14:00:00Z', requestParameters: { userName: 'eve' } }),
    apiCall('iam:AttachUserPolicy', {
      eventTime: '2026-11-21T14:05:00Z',
      requestParameters: { userName: 'eve', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    }),
  ]
  const { stdout } = await scan(events, '--json')
  const detections = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).detection)
  const at = detections.indexOf('sequences/new-user-then-administrator')
  expect(detections.slice(at)).toHaveLength(2)
  expect((await scan(events, '--no-window', '--json')).stdout).not.toContain('sequences/')
})

test('the run of a plan is a block of its own', async () => {
  const userAgent = 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0 (+https://www.terraform.io)'
  const plan = inARow(3, 10, (eventTime, i) =>
    apiCall('iam:CreateUser', { eventTime, userAgent, requestParameters: { userName: `user-${i}` } }),
  )
  const { stdout, stderr } = await scan(plan)
  expect(stdout).toMatch(/^\[MEDIUM\] Production: alice created IAM user user-0, and \d more with Terraform in 20 s$/m)
  expect(stderr).toMatch(/alerts in 0 incidents and 1 run of tools$/m)
})

test('the incidents are written as one page, the gravest first', async () => {
  const page = join(folder, 'page.html')
  const byBob = apiCall('iam:CreateAccessKey', {
    eventTime: '2026-11-21T13:00:00Z',
    userIdentity: user('bob'),
    requestParameters: { userName: 'carol' },
  })
  const { stdout, stderr } = await scan([byBob, ...(await attack(start, 40))], '--html', page)
  expect(stdout.match(/^\[/gm)).toHaveLength(2)
  expect(stderr).toContain('Wrote file://')
  const text = readFileSync(page, 'utf8')
  expect(text).toContain('<title>2 incidents</title>')
  expect(text.match(/<h2>.*?<\/h2>/g)).toEqual([
    expect.stringMatching(/critical.*alice: \d\d alerts/),
    expect.stringMatching(/high.*bob: 2 alerts</),
  ])
  expect(text).toContain('update-access-key')
})

describe('incidents of a scan', () => {
  const times = { updateMinutes: 5, quietMinutes: 60 }
  const alertBy = (name: string, minutes: number) =>
    alertOf(
      apiCall('iam:CreateUser', {
        eventTime: new Date(start.getTime() + minutes * 60_000).toISOString(),
        userIdentity: user(name),
        eventID: `${name} ${minutes}`,
        requestParameters: { userName: 'x' },
      }),
    )

  test('are told when they are over, and no more of them go on than fit', () => {
    const over: ScannedIncident[] = []
    const incidents = createScanIncidents(times, false, (one) => over.push(one))
    for (let i = 0; i < 5_010; i++) incidents.take({ alert: alertBy(`user-${i}`, 0) })
    expect(over.map(({ incident }) => incident.about)).toEqual(Array.from({ length: 9 }, (_, i) => `user-${i}`))
    incidents.take({ alert: alertBy('last', 61) })
    expect(over).toHaveLength(5_010)
    incidents.end()
    expect(over).toHaveLength(5_011)
    expect(over.every(({ stories }) => stories.length === 0)).toBe(true)
  })
})
