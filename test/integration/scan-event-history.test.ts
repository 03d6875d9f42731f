import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { createScan, type Finding } from '../../local/scan/scan.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'

const columns =
  'User name,AWS access key,Event time,Event source,Event name,AWS region,Source IP address,User agent,Error code,' +
  'Resources,Request ID,Event ID,Read-only,Event type,Recipient Account Id,Event category'

interface Row {
  readonly user?: string
  readonly key?: string
  readonly source: string
  readonly name: string
  readonly agent?: string
  readonly error?: string
  readonly resources?: readonly { readonly resourceType: string; readonly resourceName: string }[]
  readonly type?: string
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

function row({ user = 'alice', key = 'AKIAIOSFODNN7EXAMPLE', type = 'AwsApiCall', ...of }: Row): string {
  const resources = of.resources === undefined ? '[]' : quoted(JSON.stringify(of.resources))
  return [
    ...[user, key, '2026-11-21T14:05:00Z', `${of.source}.amazonaws.com`, of.name, 'us-east-1', '192.0.2.10'],
    ...[quoted(of.agent ?? 'aws-cli/2.17.28'), of.error ?? '', resources, 'r', `e-${of.name}`, 'false', type],
    ...['111122223333', 'Management'],
  ].join(',')
}

async function scan(text: string) {
  const found: Finding[] = []
  const problems: string[] = []
  const reading = createScan({
    match: createMatcher(detections),
    rememberedFor: () => [],
    accountName: () => undefined,
    severityOf: () => undefined,
    elsewhere: { partition: 'aws', region: 'unknown', account: 'unknown' },
    gate: undefined,
    found: (finding) => found.push(finding),
    failed: (_, problem) => problems.push(problem),
  })
  const events = await reading.read({ name: 'event_history.csv', open: () => Readable.from([Buffer.from(text)]) })
  await reading.end()
  return { events, found, problems, titles: found.map(({ alert }) => `${alert.severity}: ${alert.title}`) }
}

const lacks = expect.stringMatching(/^is a CSV of the CloudTrail console, which holds no parameters, .* as JSON/)

const trail = [
  { resourceType: 'AWS::CloudTrail::Trail', resourceName: 'main' },
  { resourceType: 'AWS::CloudTrail::Trail', resourceName: 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main' },
]
const stopLogging = row({ source: 'cloudtrail', name: 'StopLogging', resources: trail, agent: 'a, "b"\nc' })

test("reads the CSV of the console's event history, and says what it lacks", async () => {
  const { events, problems, titles, found } = await scan(`${columns}\r\n${stopLogging}\r\n`)
  expect({ events, problems }).toEqual({ events: 1, problems: [lacks] })
  expect(titles[0]).toBe(
    'high: alice called cloudtrail:StopLogging on CloudTrail trail main, and the export does not show its parameters',
  )
  expect(found[0]?.alert.event).toMatchObject({
    actor: { kind: 'iam-user', name: 'alice' },
    account: { id: '111122223333' },
    region: 'us-east-1',
  })
})

test.each<[string, Row, string]>([
  [
    'whose key it was',
    { source: 'iam', name: 'CreateAccessKey', resources: [{ resourceType: 'AWS::IAM::User', resourceName: 'bob' }] },
    'does not show its parameters',
  ],
  ['who was made an administrator', { source: 'iam', name: 'AttachUserPolicy' }, 'does not show its parameters'],
  ['which port', { source: 'ec2', name: 'AuthorizeSecurityGroupIngress' }, 'does not show its parameters'],
])('does not claim to know %s', async (_, of, part) => {
  const { titles } = await scan(`${columns}\n${row(of)}`)
  expect(titles.filter((title) => title.includes('new network'))).toHaveLength(titles.length - 1)
  expect(titles.join()).toContain(part)
  expect(titles.join()).not.toMatch(/themselves|to the world/)
})

test.each([
  [{ source: 'signin', name: 'ConsoleLogin', type: 'AwsConsoleSignIn' }, /^line 2: is a sign-in, of which/],
  [
    { source: 'ec2', name: 'SharedSnapshotVolumeCreated', type: 'AwsServiceEvent', user: '' },
    /^line 2: is an event of/,
  ],
  [{ source: 'ec2', name: '' }, /^line 2: has no event name/],
])('says that it cannot judge %j', async (of, problem) => {
  const { events, problems, titles } = await scan(`${columns}\n${row(of)}\n${stopLogging}`)
  expect(problems).toEqual([lacks, expect.stringMatching(problem)])
  expect({ events, alerts: titles.length > 0 }).toEqual({ events: 1, alerts: true })
})

test('columns may stand in any order, and a row may be too short, or never end', async () => {
  const reversed = [columns, row({ source: 'cloudtrail', name: 'StopLogging' })].map((line) =>
    line.split(',').reverse().join(','),
  )
  expect((await scan(reversed.join('\n'))).titles[0]).toMatch(/^high: alice called cloudtrail:StopLogging/)
  expect((await scan(`${columns}\nalice,"`)).problems).toEqual([
    lacks,
    'line 2: begins a text in quotes that never ends',
  ])
  expect((await scan(`${columns}\nalice`)).problems).toEqual([lacks, 'line 2: has no event name'])
  expect(await scan('name,value\na,b')).toMatchObject({
    events: 0,
    problems: [/is no JSON/, /is no JSON/].map(() => expect.stringMatching(/is no JSON/)),
  })
})

test('reads the older columns, and tells the sign-in of root', async () => {
  const older =
    'Event ID,Event time,User name,Event name,Resource type,Resource name,AWS access key,AWS region,Error code,Event source'
  const rows = [
    'e-1,2026-11-21T14:05:00Z,alice,StopLogging,AWS::CloudTrail::Trail,main,AKIAIOSFODNN7EXAMPLE,us-east-1,,cloudtrail.amazonaws.com',
    'e-2,2026-11-21T14:06:00Z,root,ConsoleLogin,,,,us-east-1,,signin.amazonaws.com',
  ]
  const { titles, found } = await scan([older, ...rows].join('\n'))
  expect(titles).toEqual([
    'high: alice called cloudtrail:StopLogging on CloudTrail trail main, and the export does not show its parameters',
    'critical: Root signed in to the console',
  ])
  const { sentence } = found[0]?.alert.description ?? {}
  expect(sentence).toMatch(
    /^The export leaves out this call's parameters, which CloudTrail has\. .* The export names no error\.$/,
  )
})
