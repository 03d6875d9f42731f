import { flagAt, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { Resource } from '../../core/resource.ts'
import type { Severity } from '../../core/severity.ts'
import { readTime } from '../event-base.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { addressIn, evidenceIn } from './guardduty-evidence.ts'
import { lastPart, type ReadFinding } from './reading.ts'

/** @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-format.html */
export const readGuardDuty: ReadFinding = (detail) => {
  const service = objectAt(detail, 'service')
  const resource = objectAt(detail, 'resource')
  const isArchived = flagAt(service, 'archived') === true
  return {
    product: 'GuardDuty',
    id: textAt(detail, 'id') ?? lastPart(textAt(detail, 'arn')),
    account: textAt(detail, 'accountId'),
    region: textAt(detail, 'region'),
    updated: textAt(detail, 'updatedAt'),
    type: textAt(detail, 'type') ?? '',
    title: textAt(detail, 'title') ?? textAt(detail, 'type') ?? '',
    description: textAt(detail, 'description'),
    severity: severityOf(numberAt(detail, 'severity')),
    state: isArchived ? 'closed' : 'active',
    closedAs: isArchived ? 'archived' : undefined,
    isSample: flagAt(service, 'additionalInfo', 'sample') === true,
    who: whoIn(resource, service),
    from: fromIn(service),
    seen: {
      first: readTime(textAt(service, 'eventFirstSeen')),
      last: readTime(textAt(service, 'eventLastSeen')),
      times: numberAt(service, 'count'),
    },
    evidence: evidenceIn(resource, service),
    remediation: undefined,
    resources: resourcesIn(detail),
  }
}

/** @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html */
function severityOf(score: number | undefined): Severity | undefined {
  if (score === undefined) return undefined
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  return score >= 4 ? 'medium' : 'low'
}

/** Where each type of resource has its name. */
const names: readonly (readonly [type: string, ...path: (string | number)[]])[] = [
  ['AWS::EC2::Instance', 'instanceDetails', 'instanceId'],
  ['AWS::Lambda::Function', 'lambdaDetails', 'functionName'],
  ['AWS::RDS::DBInstance', 'rdsDbInstanceDetails', 'dbInstanceIdentifier'],
  ['AWS::EKS::Cluster', 'eksClusterDetails', 'name'],
  ['AWS::ECS::Cluster', 'ecsClusterDetails', 'name'],
]

/**
 * What of a backup was scanned for malware.
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Resource.html
 */
const scannedCopies: readonly (readonly string[])[] = [
  ['ebsSnapshotDetails', 'snapshotArn'],
  ['ec2ImageDetails', 'imageArn'],
  ['recoveryPointDetails', 'recoveryPointArn'],
]

function resourcesIn(detail: JsonObject): readonly Resource[] {
  const resource = objectAt(detail, 'resource')
  const things = names.flatMap(([type, ...path]) => {
    const name = textAt(resource, ...path)
    return name === undefined ? [] : [{ type, name, arn: undefined }]
  })
  const buckets = listAt(resource, 's3BucketDetails').flatMap((bucket) => {
    const name = textAt(bucket, 'name')
    return name === undefined ? [] : [{ type: 'AWS::S3::Bucket', name, arn: undefined }]
  })
  const scanned = scannedCopies.flatMap((path) => textAt(resource, ...path) ?? []).map(resourceOfArn)
  if (things.length + buckets.length + scanned.length > 0) return [...things, ...buckets, ...scanned]
  const userName = textAt(resource, 'accessKeyDetails', 'userName')
  if (userName !== undefined) {
    const isUser = textAt(resource, 'accessKeyDetails', 'userType') === 'IAMUser'
    return [{ type: isUser ? 'AWS::IAM::User' : 'AWS::IAM::Role', name: userName, arn: undefined }]
  }
  // An attack sequence lists what it is about.
  return listAt(detail, 'service', 'detection', 'sequence', 'resources').flatMap((one: Json) => {
    const uid = textAt(one, 'uid')
    return uid === undefined ? [] : [resourceOfArn(uid)]
  })
}

function whoIn(resource: JsonObject, service: JsonObject): string | undefined {
  const key = objectAt(resource, 'accessKeyDetails')
  const actor = objectAt(service, 'detection', 'sequence', 'actors', 0, 'user')
  const kubernetes = textAt(resource, 'kubernetesDetails', 'kubernetesUserDetails', 'username')
  const database = textAt(resource, 'rdsDbUserDetails', 'user')
  return (
    identityIn(textAt(key, 'userType'), textAt(key, 'userName'), textAt(key, 'accessKeyId')) ??
    identityIn(textAt(actor, 'type'), textAt(actor, 'name'), textAt(actor, 'credentialUid')) ??
    (kubernetes === undefined ? undefined : `Kubernetes user ${kubernetes}`) ??
    (database === undefined ? undefined : `database user ${database}`)
  )
}

function identityIn(type: string | undefined, name: string | undefined, key: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const who = type === 'Root' ? 'root' : type === 'IAMUser' ? `IAM user ${name}` : `role ${name}`
  return key === undefined ? who : `${who} (access key ${key})`
}

const actions = ['awsApiCallAction', 'kubernetesApiCallAction', 'rdsLoginAttemptAction'] as const

/** Whose address it came from: an outbound connection came from the resource itself. */
function fromIn(service: JsonObject): string | undefined {
  const action = objectAt(service, 'action')
  const connection = objectAt(action, 'networkConnectionAction')
  const isOut = textAt(connection, 'connectionDirection') === 'OUTBOUND'
  const remotes = [
    ...actions.map((name) => objectAt(action, name, 'remoteIpDetails')),
    ...(isOut ? [] : [objectAt(connection, 'remoteIpDetails')]),
    objectAt(action, 'portProbeAction', 'portProbeDetails', 0, 'remoteIpDetails'),
  ]
  const [first] = remotes.flatMap((remote) => addressIn(remote) ?? [])
  return first ?? textAt(service, 'detection', 'sequence', 'endpoints', 0, 'ip')
}
