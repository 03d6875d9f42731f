import { textAt } from '../../core/json.ts'
import { jsonList, optionalObject, text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const scan = {
  s3ObjectDetails: optionalObject({ bucketName: text, objectKey: text, versionId: text }),
  scanResultDetails: optionalObject({ scanResultStatus: text, threats: jsonList }),
}

export type S3MalwareScan = Detail<typeof scan>

/**
 * An object of S3 was scanned for malware.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
export const s3MalwareScan = defineService({
  source: 'aws.guardduty',
  detailTypes: ['GuardDuty Malware Protection Object Scan Result'],
  detail: scan,
  resources: ({ s3ObjectDetails }) =>
    s3ObjectDetails?.bucketName === undefined
      ? []
      : [{ type: 'AWS::S3::Bucket', name: s3ObjectDetails.bucketName, arn: undefined }],
  matter: ({ s3ObjectDetails }) => s3ObjectDetails?.objectKey,
  what: (one) => {
    const failed = failureOf(one) === undefined ? 'scanned' : 'could not scan'
    return `GuardDuty ${failed} ${objectInWords(one)} for malware`
  },
  because: (one) => {
    if (one.scanResultDetails?.scanResultStatus === 'NO_THREATS_FOUND') return 'it found none'
    if (one.scanResultDetails?.scanResultStatus !== 'THREATS_FOUND') return failureOf(one)
    return `it holds ${threatsIn(one).length === 0 ? 'malware' : threatsIn(one).join(', ')}`
  },
  lines: ({ s3ObjectDetails }) =>
    s3ObjectDetails?.versionId === undefined ? [] : [`Version ${s3ObjectDetails.versionId}`],
})

/** Why nothing is known of the object, where the scan failed. */
export function failureOf({ scanResultDetails }: S3MalwareScan): string | undefined {
  return failures.get(scanResultDetails?.scanResultStatus ?? '')
}

const failures: ReadonlyMap<string, string> = new Map([
  ['ACCESS_DENIED', 'it may not read it'],
  ['FAILED', 'the scan failed'],
  ['UNSUPPORTED', 'it cannot read such a file'],
])

/** "object invoice.pdf of bucket inbox" */
export function objectInWords({ s3ObjectDetails }: S3MalwareScan): string {
  const { bucketName, objectKey } = s3ObjectDetails ?? {}
  const object = objectKey === undefined ? 'an object' : `object ${objectKey}`
  return bucketName === undefined ? object : `${object} of bucket ${bucketName}`
}

export function threatsIn({ scanResultDetails }: S3MalwareScan): readonly string[] {
  return scanResultDetails?.threats.flatMap((threat) => textAt(threat, 'name') ?? []) ?? []
}
