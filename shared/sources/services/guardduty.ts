import { textAt } from '../../core/json.ts'
import { jsonList, optionalObject, text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const scan = {
  s3ObjectDetails: optionalObject({ bucketName: text, objectKey: text }),
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
  what: (one) => `GuardDuty scanned ${objectInWords(one)} for malware`,
  because: (one) =>
    one.scanResultDetails?.scanResultStatus === 'THREATS_FOUND'
      ? `it holds ${threatsIn(one).length === 0 ? 'malware' : threatsIn(one).join(', ')}`
      : one.scanResultDetails?.scanResultStatus,
})

/** "object invoice.pdf of bucket inbox" */
export function objectInWords({ s3ObjectDetails }: S3MalwareScan): string {
  const { bucketName, objectKey } = s3ObjectDetails ?? {}
  const object = objectKey === undefined ? 'an object' : `object ${objectKey}`
  return bucketName === undefined ? object : `${object} of bucket ${bucketName}`
}

export function threatsIn({ scanResultDetails }: S3MalwareScan): readonly string[] {
  return scanResultDetails?.threats.flatMap((threat) => textAt(threat, 'name') ?? []) ?? []
}
