import { expect, test } from 'vitest'
import {
  malwareProtectionPlan,
  malwareScanTag,
  runtimeCoverage,
  s3MalwareScan,
} from '../../../../../shared/sources/services/guardduty.ts'
import type { Service } from '../../../../../shared/sources/services/service.ts'
import { serviceEvent } from '../../../../events.ts'

const type = 'GuardDuty Malware Protection Object Scan Result'

function sentenceOf(detail: object): string {
  const envelope = { ...serviceEvent('aws.guardduty', type, detail), source: 'aws.guardduty', 'detail-type': type }
  return s3MalwareScan.describe(envelope, s3MalwareScan.parse(envelope, { accountName: () => undefined })).sentence
}

const object = { bucketName: 'inbox', objectKey: 'a.zip' }

test.each([
  [
    { s3ObjectDetails: object, scanResultDetails: { scanResultStatus: 'THREATS_FOUND', threats: [{ name: 'EICAR' }] } },
    'object a.zip of bucket inbox',
    ': it holds EICAR.',
  ],
  [{ scanResultDetails: { scanResultStatus: 'THREATS_FOUND' } }, 'an object', ': it holds malware.'],
  [
    { s3ObjectDetails: object, scanResultDetails: { scanResultStatus: 'ACCESS_DENIED', threats: [{ name: 'EICAR' }] } },
    'a.zip',
    ': it may not read it.',
  ],
  [{}, 'an object', 'us-east-1.'],
])('a scan of %j', (detail, what, end) => {
  const sentence = sentenceOf(detail)
  expect(sentence).toContain(what)
  expect(sentence.endsWith(end), sentence).toBe(true)
})

function described<Read>(service: Service<Read>, detailType: string, detail: object) {
  const envelope = { ...serviceEvent('aws.guardduty', detailType, detail), source: 'aws.guardduty' }
  const typed = { ...envelope, 'detail-type': detailType }
  return service.describe(typed, service.parse(typed, { accountName: () => undefined }))
}

const cluster = {
  ecsClusterDetails: { clusterName: 'main', fargateDetails: { issues: ['Agent exited:ExitCode: 1', 7] } },
}

test.each([
  [{ issue: '', resourceDetails: cluster }, ': Agent exited: ExitCode: 1.', []],
  [{ issue: 'Others:Error', resourceDetails: cluster }, ': Others: Error.', ['Issue: Agent exited: ExitCode: 1']],
  [
    { resourceDetails: { ec2InstanceDetails: { instanceId: 'i-0abc' } } },
    'i-0abc in account 111122223333, us-east-1.',
    [],
  ],
])('what is not monitored, as %j, says why', (detail, end, lines) => {
  const said = described(runtimeCoverage, 'GuardDuty Runtime Protection Unhealthy', detail)
  expect(said.sentence.endsWith(end), said.sentence).toBe(true)
  expect(said.lines).toEqual(lines)
})

test('what could not be done after a scan is told as it comes', () => {
  const said = described(malwareScanTag, 'GuardDuty Malware Protection Post Scan Action Failed', {
    s3ObjectDetails: object,
    postScanActions: [{ actionType: 'TAGGING', failureReason: 'ACCESS_DENIED' }, 'odd'],
  })
  expect(said.lines).toEqual(['actionType: TAGGING', 'failureReason: ACCESS_DENIED'])
})

test('a plan says by codes why it does not work', () => {
  const said = described(malwareProtectionPlan, 'GuardDuty Malware Protection Resource Status Error', {
    s3BucketDetails: { bucketName: 'inbox' },
    statusReasons: [{ code: 'A' }, {}, { code: 'B' }],
  })
  expect(said.sentence).toMatch(/bucket inbox for malware in .*: A, B\.$/)
})
