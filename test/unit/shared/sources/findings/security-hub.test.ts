import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { resourceInWords } from '../../../../../shared/core/resource.ts'
import { readSecurityHub, readSecurityHubV2 } from '../../../../../shared/sources/findings/security-hub.ts'
import { sample } from '../../../../events.ts'

const asff = (finding: JsonObject) => readSecurityHub({ findings: [finding] })
const ocsf = (finding: JsonObject) => readSecurityHubV2({ findings: [finding] })

test.each<[JsonObject, object]>([
  [{ Compliance: { Status: 'FAILED' } }, { state: 'active' }],
  [{ Compliance: { Status: 'PASSED' } }, { state: 'closed', closedAs: 'passed' }],
  [{ Compliance: { Status: 'WARNING' } }, { state: 'undecided', closedAs: undefined }],
  [
    { Compliance: { Status: 'FAILED' }, Workflow: { Status: 'SUPPRESSED' } },
    { state: 'closed', closedAs: 'suppressed' },
  ],
  [{ Compliance: { Status: 'FAILED' }, Workflow: { Status: 'NOTIFIED' } }, { state: 'active' }],
  [{ RecordState: 'ARCHIVED' }, { state: 'closed', closedAs: 'archived' }],
  [{ Workflow: { Status: 'RESOLVED' } }, { state: 'closed', closedAs: 'resolved' }],
  [{}, { state: 'active' }],
])('in the format of AWS, %j is %j', (finding, expected) => {
  expect(asff(finding)).toMatchObject(expected)
})

test.each<[JsonObject, object]>([
  [{ compliance: { status: 'Fail' } }, { state: 'active' }],
  [{ compliance: { status: 'Pass' } }, { state: 'closed', closedAs: 'passed' }],
  [{ compliance: { status: 'Warning' } }, { state: 'undecided' }],
  [{ status: 'Suppressed' }, { state: 'closed', closedAs: 'suppressed' }],
  [{ status: 'Archived' }, { state: 'closed', closedAs: 'archived' }],
  [{ status: 'New' }, { state: 'active' }],
])('in OCSF, %j is %j', (finding, expected) => {
  expect(ocsf(finding)).toMatchObject(expected)
})

test.each<[JsonObject, string | undefined]>([
  [{ Severity: { Label: 'INFORMATIONAL' } }, 'information'],
  [{ Severity: { Label: 'CRITICAL' } }, 'critical'],
  [{ Severity: { Normalized: 90 } }, 'critical'],
  [{ Severity: { Normalized: 40 } }, 'medium'],
  [{ Severity: { Normalized: 0 } }, 'information'],
  [{}, undefined],
])('%j is %s', (finding, severity) => {
  expect(asff(finding).severity).toBe(severity)
})

test.each([
  ['3.1 Ensure a log metric filter', 'Ensure a log metric filter'],
  ['EC2.2 The VPC default security group', 'The VPC default security group'],
  ['S3 buckets should be private', 'S3 buckets should be private'],
  ['443', '443'],
])('title %j is told as %j', (Title, title) => {
  expect(asff({ Title }).title).toBe(title)
})

test.each<[JsonObject, readonly string[]]>([
  [{ Detection: { Sequence: { Signals: [{ Name: 'DeleteTrail' }, {}] } } }, ['Sign: DeleteTrail']],
  [
    { Vulnerabilities: [{ VulnerablePackages: [{ Name: 'openssl', Version: '1', FixedInVersion: '2' }] }] },
    ['Package: openssl 1, mended in 2'],
  ],
  [{ Process: { Path: '/tmp/xmrig' } }, ['Process: /tmp/xmrig']],
  [{}, []],
])('%j names %j', (finding, evidence) => {
  expect(asff(finding).evidence).toEqual(evidence)
})

test.each<[JsonObject, boolean]>([
  [{ Sample: true }, true],
  [{ ProductFields: { 'aws/guardduty/service/additionalInfo/sample': 'true' } }, true],
  [{ Sample: false }, false],
  [{}, false],
])('whether %j is a sample', (finding, isSample) => {
  expect(asff(finding).isSample).toBe(isSample)
})

test('both formats of one finding have one ID, product, type and resource', () => {
  const { id, product, type, resources } = readSecurityHubV2(
    Object(sample('securityhub/findings-imported-v2-ocsf-compliance.json')).detail,
  )
  expect(
    asff({
      Id: 'arn:aws:securityhub:us-east-1:123456789012:security-control/S3.1/finding/1ab92989-EXAMPLE',
      ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/securityhub',
      Compliance: { SecurityControlId: 'S3.1' },
      Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::amzn-s3-demo-bucket' }],
    }),
  ).toMatchObject({ id, product, type, resources })
})

test.each([[{}], [{ findings: [] }], [{ findings: ['odd'] }], [{ findings: 7 }]])('%j tells of nothing', (detail) => {
  expect(readSecurityHub(detail).state).toBe('closed')
})

test.each([
  ['AwsEc2Instance', 'i-0abc', 'EC2 instance i-0abc'],
  ['AwsRdsDbInstance', 'orders', 'RDS DB instance orders'],
  ['AwsLambdaFunction', 'web', 'Lambda function web'],
  ['AWS::S3::Bucket', 'logs', 'S3 bucket logs'],
  ['Other', 'host', 'Other host'],
  [
    'Other',
    '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web',
    'Azure virtual machine web',
  ],
])('a resource of type %s called %s is told as %s', (Type, Id, words) => {
  const [resource] = asff({ Resources: [{ Type, Id }] }).resources
  expect(resource && resourceInWords(resource)).toBe(words)
})
