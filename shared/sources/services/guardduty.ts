import { textAt } from '../../core/json.ts'
import { jsonList, optionalObject, text } from '../read-leniently.ts'
import { namedResource } from './named-thing.ts'
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
export function objectInWords({ s3ObjectDetails }: Pick<S3MalwareScan, 's3ObjectDetails'>): string {
  const { bucketName, objectKey } = s3ObjectDetails ?? {}
  const object = objectKey === undefined ? 'an object' : `object ${objectKey}`
  return bucketName === undefined ? object : `${object} of bucket ${bucketName}`
}

export function threatsIn({ scanResultDetails }: S3MalwareScan): readonly string[] {
  return scanResultDetails?.threats.flatMap((threat) => textAt(threat, 'name') ?? []) ?? []
}

const plan = { s3BucketDetails: optionalObject({ bucketName: text }), resourceStatus: text, statusReasons: jsonList }

export type MalwarePlan = Detail<typeof plan>

/**
 * The plan that has objects of a bucket scanned is sound, does a part of its work, or does nothing.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
export const malwarePlan = defineService({
  source: 'aws.guardduty',
  detailTypes: [
    'GuardDuty Malware Protection Resource Status Active',
    'GuardDuty Malware Protection Resource Status Warning',
    'GuardDuty Malware Protection Resource Status Error',
  ],
  detail: plan,
  resources: ({ s3BucketDetails }) => namedResource('AWS::S3::Bucket', s3BucketDetails?.bucketName),
  what: (one, { detailType }) =>
    `The malware protection of ${bucketInWords(one.s3BucketDetails)} is in status ${(one.resourceStatus ?? detailType.split(' ').at(-1) ?? '').toLowerCase()}`,
  because: ({ statusReasons }) => statusReasons.flatMap((reason) => textAt(reason, 'code') ?? []).join(', '),
})

const postScan = { s3ObjectDetails: optionalObject({ bucketName: text, objectKey: text }), postScanActions: jsonList }

/**
 * GuardDuty scanned an object, but could not put the result on it as a tag.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
export const malwarePostScan = defineService({
  source: 'aws.guardduty',
  detailTypes: ['GuardDuty Malware Protection Post Scan Action Failed'],
  detail: postScan,
  resources: ({ s3ObjectDetails }) => namedResource('AWS::S3::Bucket', s3ObjectDetails?.bucketName),
  matter: ({ s3ObjectDetails }) => s3ObjectDetails?.objectKey,
  what: (one) => `GuardDuty could not tag ${objectInWords(one)} with the result of its scan`,
  because: ({ postScanActions }) =>
    postScanActions.flatMap((action) => textAt(action, 'failureReason') ?? []).join(', '),
})

/** "bucket inbox" */
export function bucketInWords(bucket: MalwarePlan['s3BucketDetails']): string {
  return bucket?.bucketName === undefined ? 'a bucket' : `bucket ${bucket.bucketName}`
}

const coverage = {
  issue: text,
  resourceDetails: optionalObject({
    resourceType: text,
    ec2InstanceDetails: optionalObject({ instanceId: text }),
    eksClusterDetails: optionalObject({ clusterName: text }),
    ecsClusterDetails: optionalObject({ clusterName: text, fargateDetails: optionalObject({ issues: jsonList }) }),
  }),
}

export type RuntimeCoverage = Detail<typeof coverage>

/**
 * The agent by which GuardDuty watches an instance or a cluster works, or does not.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/gdu-assess-coverage-ec2.html
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/eks-runtime-monitoring-coverage.html
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/gdu-assess-coverage-ecs.html
 */
export const runtimeCoverage = defineService({
  source: 'aws.guardduty',
  detailTypes: ['GuardDuty Runtime Protection Unhealthy', 'GuardDuty Runtime Protection Healthy'],
  detail: coverage,
  resources: ({ resourceDetails: of }) => [
    ...namedResource('AWS::EC2::Instance', of?.ec2InstanceDetails?.instanceId),
    ...namedResource('AWS::EKS::Cluster', of?.eksClusterDetails?.clusterName),
    ...namedResource('AWS::ECS::Cluster', of?.ecsClusterDetails?.clusterName),
  ],
  what: (one, { detailType }) =>
    `GuardDuty ${detailType.endsWith('Unhealthy') ? 'does not watch' : 'watches'} ${watchedInWords(one)}`,
  because: ({ issue, resourceDetails }) =>
    issue ??
    resourceDetails?.ecsClusterDetails?.fargateDetails?.issues.filter((one) => typeof one === 'string').join('; '),
})

/** "EKS cluster main" */
export function watchedInWords({ resourceDetails: of }: RuntimeCoverage): string {
  if (of?.ec2InstanceDetails?.instanceId !== undefined) return `instance ${of.ec2InstanceDetails.instanceId}`
  if (of?.eksClusterDetails?.clusterName !== undefined) return `EKS cluster ${of.eksClusterDetails.clusterName}`
  if (of?.ecsClusterDetails?.clusterName !== undefined) return `ECS cluster ${of.ecsClusterDetails.clusterName}`
  return 'an instance or a cluster'
}
