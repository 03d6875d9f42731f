import { expect, test } from 'vitest'
import { detections } from '../../../detections/index.ts'
import { type JsonObject, objectAt } from '../../../shared/core/json.ts'
import { sample, serviceEvent } from '../../events.ts'
import { changedSample } from '../../service-events.ts'
import { createWorld } from '../../world.ts'

const ofFindings = detections.filter(({ on }) => on === 'finding')

const viaSecurityHub = sample('securityhub/findings-imported-guardduty.json')

/** The finding of that sample, as GuardDuty itself sends it. */
const direct = serviceEvent('aws.guardduty', 'GuardDuty Finding', {
  accountId: '111122223333',
  region: 'us-east-1',
  id: '1ab92989eaf0e742df4a014d5EXAMPLE',
  type: 'Backdoor:EC2/C&CActivity.B!DNS',
  severity: 8,
  title: 'Command and Control server domain name queried by EC2 instance i-99999999.',
  description: 'EC2 instance i-99999999 is querying a domain name associated with a known Command & Control server.',
  updatedAt: '2024-02-01T11:05:00.000Z',
  resource: { resourceType: 'Instance', instanceDetails: { instanceId: 'i-99999999' } },
  service: { archived: false, count: 5 },
})

function titlesOf(world: ReturnType<typeof createWorld>): readonly string[] {
  return world.published.map(({ messages }) => JSON.parse(messages['sqs'] ?? '{}').title)
}

/** As Security Hub imports it: in AWS's own format. */
function imported(finding: object) {
  const common = {
    AwsAccountId: '123456789012',
    Region: 'us-east-1',
    RecordState: 'ACTIVE',
    Workflow: { Status: 'NEW' },
    Severity: { Label: 'HIGH' },
    UpdatedAt: '2024-07-01T12:00:00Z',
  }
  return serviceEvent('aws.securityhub', 'Security Hub Findings - Imported', { findings: [{ ...common, ...finding }] })
}

const ofControl = imported({
  Id: 'arn:aws:securityhub:us-east-1:123456789012:security-control/S3.1/finding/1ab92989-EXAMPLE',
  ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/securityhub',
  Title: 'S3 general purpose buckets should have block public access settings enabled',
  Compliance: { Status: 'FAILED', SecurityControlId: 'S3.1' },
  Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::amzn-s3-demo-bucket' }],
})

const ofInstance = imported({
  Id: 'arn:aws:inspector2:us-east-1:123456789012:finding/ec21234567890abcdef0123',
  ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/inspector',
  Title: 'CVE-2024-EC2 - kernel',
  Resources: [{ Type: 'AwsEc2Instance', Id: 'arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0' }],
})

const ofBucket = imported({
  Id: '64b917aa-3843-014c-91d8-937ffexample',
  ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/macie',
  Title: 'The same in other words',
  Sample: true,
  Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::amzn-s3-demo-bucket1' }],
})

const twice = [
  ['GuardDuty', direct, viaSecurityHub],
  ['Inspector', sample('inspector2/third-party-finding-high-ec2.json'), ofInstance],
  ['Macie', sample('macie/finding-policy.json'), ofBucket],
  ['a control in both formats', sample('securityhub/findings-imported-v2-ocsf-compliance.json'), ofControl],
] as const

test.each([...twice, ...twice.map(([of, own, other]) => [`${of}, the other way round`, other, own] as const)])(
  'a finding that comes by both feeds is told once: %s',
  async (_, first, second) => {
    const world = createWorld(ofFindings)
    await world.deliver(first)
    world.advance(90 * 60)
    await world.deliver(second)
    await world.sweepUntilQuiet()
    expect(world.published).toHaveLength(1)
  },
)

test('an update of a finding is told again where it is graver, and not else', async () => {
  const world = createWorld(ofFindings)
  const updated = (severity: number, day: number) => ({
    ...direct,
    detail: { ...direct.detail, severity, updatedAt: `2024-02-0${day}T11:05:00.000Z` },
  })
  await world.deliver(updated(5, 1))
  for (const [severity, day] of [
    [5, 2],
    [8, 3],
    [8, 4],
  ] as const) {
    world.advance(24 * 3600)
    await world.deliver(updated(severity, day))
    await world.sweepUntilQuiet()
  }
  expect(world.published.map(({ attributes }) => attributes['severity'])).toEqual(['medium', 'high'])
})

test('what is archived ends the alert, and says how long it lasted', async () => {
  const world = createWorld(ofFindings)
  await world.deliver(direct)
  world.advance(3 * 3600)
  const archived = { ...direct.detail, service: { archived: true }, updatedAt: '2024-02-01T14:05:00.000Z' }
  await world.deliver({ ...direct, detail: archived })
  expect(titlesOf(world).at(-1)).toMatch(/^GuardDuty finding archived: Command /)
  expect(world.published).toHaveLength(2)
})

const floods = [
  ['five weaknesses on forty instances', (i: number) => ({ weakness: i % 5, instance: Math.floor(i / 5) })],
  ['two hundred weaknesses on one instance', (i: number) => ({ weakness: i, instance: 0 })],
  ['fifty weaknesses on four instances', (i: number) => ({ weakness: i % 50, instance: Math.floor(i / 50) })],
] as const

test.each(floods)('two hundred findings of a first scan make few messages: %s', async (_, of) => {
  const world = createWorld(ofFindings)
  const found = JSON.stringify(sample('inspector2/third-party-finding-high-ec2.json'))
  const severities = ['MEDIUM', 'HIGH', 'CRITICAL', 'LOW']
  for (let i = 0; i < 200; i++) {
    const { weakness, instance } = of(i)
    const text = found
      .replaceAll('CVE-2024-EC2', `CVE-2024-${1000 + weakness}`)
      .replaceAll('i-0123456789abcdef0', `i-0123456789abcde${String(instance).padStart(2, '0')}`)
      .replace('ec21234567890abcdef0123', `finding${i}`)
      .replace('"severity":"HIGH"', `"severity":"${severities[i % severities.length]}"`)
    const event: JsonObject = JSON.parse(text)
    await world.deliver({ ...event, id: `event-${i}` })
    world.advance(1)
  }
  await world.sweepUntilQuiet()
  expect(world.published.length).toBeLessThanOrEqual(4)
})

test('a finding of which the other feed names other things is ended by either', async () => {
  const world = createWorld(ofFindings)
  const withKey = {
    ...direct.detail,
    resource: {
      resourceType: 'AccessKey',
      accessKeyDetails: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', userName: 'alice', userType: 'IAMUser' },
    },
  }
  await world.deliver({ ...direct, detail: withKey })
  world.advance(3600)
  const archived: unknown = JSON.parse(
    JSON.stringify(viaSecurityHub)
      .replace('"RecordState":"ACTIVE"', '"RecordState":"ARCHIVED"')
      .replace('"UpdatedAt":"2024-02-01T11:05:00.000Z"', '"UpdatedAt":"2024-02-01T12:05:00.000Z"'),
  )
  await world.deliver(archived)
  expect(titlesOf(world).at(-1)).toMatch(/ archived: /)
  expect(world.published).toHaveLength(2)
})

test('a milder update, and one that names other things, is no news', async () => {
  const world = createWorld(ofFindings)
  await world.deliver(direct)
  for (const [i, change] of [
    { severity: 5 },
    { title: 'Another title', resource: { resourceType: 'Instance', instanceDetails: { instanceId: 'i-0000' } } },
  ].entries()) {
    world.advance(3600)
    await world.deliver({
      ...direct,
      detail: { ...direct.detail, ...change, updatedAt: `2024-02-02T0${i}:00:00.000Z` },
    })
  }
  await world.sweepUntilQuiet()
  expect(world.published).toHaveLength(1)
})

/** A finding of a partner, as Security Hub passes it on. */
function ofPartner(id: string, state = 'ACTIVE') {
  return serviceEvent('aws.securityhub', 'Security Hub Findings - Imported', {
    findings: [
      {
        Id: `arn:aws:securityhub:us-east-1:111122223333:${id}`,
        ProductArn: 'arn:aws:securityhub:us-east-1::product/example/scanner',
        ProductName: 'Example Scanner',
        AwsAccountId: '111122223333',
        Title: `Weak ${id}`,
        Severity: { Label: 'HIGH' },
        RecordState: state,
        UpdatedAt: '2026-11-21T14:00:00Z',
        Resources: [{ Type: 'Other', Id: 'host' }],
      },
    ],
  })
}

test('findings of a partner whose IDs end alike are different ones', async () => {
  const world = createWorld(ofFindings)
  await world.deliver(ofPartner('i-1/CVE-2026-1'))
  await world.deliver(ofPartner('i-2/CVE-2026-1', 'ARCHIVED'))
  expect(titlesOf(world)).toEqual(['Example Scanner on Other host: Weak i-1/CVE-2026-1'])
})

test('of several findings in one event each is told, and of none nothing is', async () => {
  const world = createWorld(ofFindings)
  const [one, other] = ['a', 'b'].map((id) => ofPartner(id).detail['findings'])
  const detail = { findings: [one, other].flat() }
  await world.deliver({ ...ofPartner('a'), detail })
  await world.sweepUntilQuiet()
  expect(JSON.stringify(world.published.map(({ messages }) => messages.default))).toMatch(/Weak a.*Weak b/)
  const before = world.published.length
  await world.deliver({ ...ofPartner('a'), id: 'empty', detail: { findings: [] } })
  expect(world.published).toHaveLength(before)
})

test.each([
  ['NOT_AVAILABLE', []],
  ['FAILED', ['S3 bucket logs fails Security Hub check S3.2: Buckets should be private']],
])('a check that is %s', async (status, titles) => {
  const world = createWorld(ofFindings)
  await world.deliver(
    serviceEvent('aws.securityhub', 'Security Hub Findings - Imported', {
      findings: [
        {
          Id: 'arn:aws:securityhub:us-east-1:111122223333:security-control/S3.2/finding/1',
          ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/securityhub',
          AwsAccountId: '111122223333',
          Title: 'Buckets should be private',
          Severity: { Label: 'MEDIUM' },
          Compliance: { Status: status, SecurityControlId: 'S3.2' },
          Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::logs' }],
        },
      ],
    }),
  )
  expect(titlesOf(world)).toEqual(titles)
})

const ofAnalyzer = [
  ['external access', 'access-analyzer/finding-active.json', { status: 'RESOLVED' }],
  ['internal access', 'access-analyzer/internal-finding-active.json', { status: 'ARCHIVED' }],
  ['unused access', 'access-analyzer/unused-finding-permission.json', { status: 'RESOLVED' }],
  ['what could not be analyzed', 'access-analyzer/unused-finding-error.json', { isDeleted: true }],
  ['an analyzer that was deleted', 'access-analyzer/internal-finding-active.json', { isDeleted: true }],
] as const

test.each(ofAnalyzer)('a finding of IAM Access Analyzer is told and ended: %s', async (_, path, change) => {
  const world = createWorld(ofFindings)
  const found: JsonObject = JSON.parse(JSON.stringify(sample(path)))
  await world.deliver(found)
  world.advance(3600)
  const later = { ...objectAt(found, 'detail'), ...change, updatedAt: '2026-11-21T16:00:00Z' }
  await world.deliver({ ...found, id: 'later', detail: later })
  const [told = '', over = ''] = titlesOf(world)
  expect(told).not.toBe('')
  expect(over).toMatch(/finding (?:archived|deleted|resolved)/)
  expect(world.published).toHaveLength(2)
})

/** Detections of what services say of their scans and of how they protect. */
const ofProtection = detections.filter(({ id, on }) => id.startsWith('findings/') && on === 'service-event')

const failedAndWell = [
  [
    'the scan of a backup',
    sample('backup/scan-job-failed.json'),
    changedSample(
      'backup/scan-job-completed-threats-found.json',
      ['THREATS_FOUND', 'NO_THREATS_FOUND'],
      ['4d5fc12e', '5d5fc12e'],
    ),
    /found no malware/,
  ],
  [
    'a malware protection plan',
    sample('guardduty/malware-protection-error.json'),
    sample('guardduty/malware-protection-active.json'),
    /for malware again/,
  ],
  [
    'runtime monitoring',
    sample('guardduty/runtime-unhealthy-eks.json'),
    sample('guardduty/runtime-healthy-eks.json'),
    /^GuardDuty sees what runs/,
  ],
  [
    'coverage by Inspector',
    changedSample(
      'inspector2/coverage-azure-active.json',
      ['"ACTIVE"', '"INACTIVE"'],
      ['SUCCESSFUL', 'ACCESS_DENIED'],
      ['111b1dda', '222b1dda'],
    ),
    sample('inspector2/coverage-azure-active.json'),
    /^Inspector scans/,
  ],
] as const

test.each(failedAndWell)('what does not protect is told, and that it does again: %s', async (_, failed, well, over) => {
  const world = createWorld(ofProtection)
  await world.deliver(failed)
  world.advance(24 * 3600)
  await world.deliver(well)
  await world.deliver(well)
  await world.sweepUntilQuiet()
  expect(titlesOf(world)).toEqual([expect.stringMatching(/could not|does not|no longer/), expect.stringMatching(over)])
})

test('a later clean backup does not end the alert on one that holds malware', async () => {
  const world = createWorld(ofProtection)
  await world.deliver(sample('backup/scan-job-completed-threats-found.json'))
  world.advance(24 * 3600)
  const [, , clean] = failedAndWell[0]
  await world.deliver(clean)
  await world.sweepUntilQuiet()
  expect(titlesOf(world)).toEqual([expect.stringMatching(/^Malware in a backup/)])
})
