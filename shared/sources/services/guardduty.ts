import { isJsonObject, textAt } from '../../core/json.ts'
import { type Resource, resourceInWords } from '../../core/resource.ts'
import { jsonList, optionalObject, text } from '../read-leniently.ts'
import { namedResource } from './named-thing.ts'
import { scalarLines } from './scalar-lines.ts'
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
  resources: ({ s3ObjectDetails }) => namedResource('AWS::S3::Bucket', s3ObjectDetails?.bucketName),
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

const afterScan = {
  s3ObjectDetails: optionalObject({ bucketName: text, objectKey: text }),
  postScanActions: jsonList,
}

/**
 * An object was scanned, and could not get the tag that says with which result: the role may not tag it, it is gone, or has all the
 * tags that it can have. What stands in `postScanActions` is documented nowhere, and is told as it comes.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_mixins-preview.aws_guardduty.events.GuardDutyMalwareProtectionPostScanActionFailed.html
 */
export const malwareScanTag = defineService({
  source: 'aws.guardduty',
  detailTypes: ['GuardDuty Malware Protection Post Scan Action Failed'],
  detail: afterScan,
  resources: ({ s3ObjectDetails }) => namedResource('AWS::S3::Bucket', s3ObjectDetails?.bucketName),
  matter: ({ s3ObjectDetails }) => s3ObjectDetails?.objectKey,
  what: (one) => `GuardDuty could not tag ${objectInWords(one)} with the result of its scan`,
  lines: ({ postScanActions }) => postScanActions.filter(isJsonObject).flatMap(scalarLines),
})

const plan = {
  s3BucketDetails: optionalObject({ bucketName: text }),
  resourceStatus: text,
  statusReasons: jsonList,
}

export type MalwareProtectionPlan = Detail<typeof plan>

/**
 * A malware protection plan, which scans what is put into a bucket, works, works in part, or does not. The guide's list writes
 * `Warning`, its example `warning`; EventBridge tells them apart.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-guardduty.html
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_mixins-preview.aws_guardduty.events.GuardDutyMalwareProtectionResourceStatusWarning.StatusReason.html
 */
export const malwareProtectionPlan = defineService({
  source: 'aws.guardduty',
  detailTypes: [
    'GuardDuty Malware Protection Resource Status Active',
    'GuardDuty Malware Protection Resource Status Error',
    'GuardDuty Malware Protection Resource Status Warning',
    'GuardDuty Malware Protection Resource Status warning',
  ],
  detail: plan,
  resources: ({ s3BucketDetails }) => namedResource('AWS::S3::Bucket', s3BucketDetails?.bucketName),
  what: (one, { detailType }) => planInWords(one, detailType),
  because: (one) => reasonsIn(one).join(', ') || undefined,
})

/** "GuardDuty does not scan what is put into bucket uploads for malware" */
export function planInWords({ s3BucketDetails }: MalwareProtectionPlan, detailType: string): string {
  const bucket = s3BucketDetails?.bucketName === undefined ? 'a bucket' : `bucket ${s3BucketDetails.bucketName}`
  switch (detailType.split(' ').at(-1)?.toLowerCase()) {
    case 'error':
      return `GuardDuty does not scan what is put into ${bucket} for malware`
    case 'warning':
      return `GuardDuty may not scan all that is put into ${bucket} for malware`
    default:
      return `GuardDuty scans what is put into ${bucket} for malware`
  }
}

/** As `INSUFFICIENT_TEST_OBJECT_PERMISSIONS`. */
function reasonsIn({ statusReasons }: MalwareProtectionPlan): readonly string[] {
  return statusReasons.flatMap((reason) => textAt(reason, 'code') ?? [])
}

const coverage = {
  resourceAccountId: text,
  currentStatus: text,
  previousStatus: text,
  resourceDetails: optionalObject({
    resourceType: text,
    eksClusterDetails: optionalObject({ clusterName: text }),
    ecsClusterDetails: optionalObject({ clusterName: text, fargateDetails: optionalObject({ issues: jsonList }) }),
    ec2InstanceDetails: optionalObject({ instanceId: text }),
  }),
  issue: text,
}

export type RuntimeCoverage = Detail<typeof coverage>

/**
 * GuardDuty hears of what runs on an instance or in a cluster, or no longer does.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/gdu-assess-coverage-ec2.html#ec2-gdu-coverage-status-eventbridge-schema
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/gdu-assess-coverage-ecs.html#ecs-gdu-coverage-status-eventbridge-schema
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/eks-runtime-monitoring-coverage.html#coverage-status-eventbridge-schema
 */
export const runtimeCoverage = defineService({
  source: 'aws.guardduty',
  detailTypes: ['GuardDuty Runtime Protection Healthy', 'GuardDuty Runtime Protection Unhealthy'],
  detail: coverage,
  resources: monitored,
  what: (one, { detailType }) =>
    `GuardDuty ${detailType.endsWith('Unhealthy') ? 'does not see' : 'sees'} what runs on ${monitoredInWords(one)}`,
  because: (one) => issuesIn(one)[0],
  lines: (one) =>
    issuesIn(one)
      .slice(1, 11)
      .map((issue) => `Issue: ${issue}`),
})

function monitored({ resourceDetails }: RuntimeCoverage): readonly Resource[] {
  return [
    ...namedResource('AWS::EKS::Cluster', resourceDetails?.eksClusterDetails?.clusterName),
    ...namedResource('AWS::ECS::Cluster', resourceDetails?.ecsClusterDetails?.clusterName),
    ...namedResource('AWS::EC2::Instance', resourceDetails?.ec2InstanceDetails?.instanceId),
  ]
}

/** "EKS cluster main"; "an instance or cluster" where it is not named. */
export function monitoredInWords(one: RuntimeCoverage): string {
  const [first] = monitored(one)
  return first === undefined ? 'an instance or cluster' : resourceInWords(first)
}

/** As `Agent exited:Reason` without a space; of Fargate tasks there are several. */
export function issuesIn({ issue, resourceDetails }: RuntimeCoverage): readonly string[] {
  const ofTasks = resourceDetails?.ecsClusterDetails?.fargateDetails?.issues ?? []
  return [issue, ...ofTasks].flatMap((one) =>
    typeof one === 'string' && one !== '' ? [one.replace(/^([\w ]+):(?=\S)/, '$1: ')] : [],
  )
}
