import { expect, test } from 'vitest'
import { s3MalwareScan } from '../../../../../shared/sources/services/guardduty.ts'
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
