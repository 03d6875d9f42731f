import { flagAt, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { Resource } from '../../core/resource.ts'
import type { Severity } from '../../core/severity.ts'
import { readTime } from '../event-base.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { addressInWords, lastPart, type ReadFinding } from './reading.ts'

/** @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-format.html */
export const readGuardDuty: ReadFinding = (detail) => {
  const service = objectAt(detail, 'service')
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
    who: whoIn(objectAt(detail, 'resource')),
    from: fromIn(objectAt(service, 'action')),
    seen: {
      first: readTime(textAt(service, 'eventFirstSeen')),
      last: readTime(textAt(service, 'eventLastSeen')),
      times: numberAt(service, 'count'),
    },
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
  ['AWS::S3::Bucket', 's3BucketDetails', 0, 'name'],
  ['AWS::Lambda::Function', 'lambdaDetails', 'functionName'],
  ['AWS::RDS::DBInstance', 'rdsDbInstanceDetails', 'dbInstanceIdentifier'],
  ['AWS::EKS::Cluster', 'eksClusterDetails', 'name'],
  ['AWS::ECS::Cluster', 'ecsClusterDetails', 'name'],
]

function resourcesIn(detail: JsonObject): readonly Resource[] {
  const resource = objectAt(detail, 'resource')
  const found = names.flatMap(([type, ...path]) => {
    const name = textAt(resource, ...path)
    return name === undefined ? [] : [{ type, name, arn: undefined }]
  })
  const key = objectAt(resource, 'accessKeyDetails')
  const [userType, userName] = [textAt(key, 'userType'), textAt(key, 'userName')]
  if (found.length === 0 && userName !== undefined) {
    return [{ type: userType === 'IAMUser' ? 'AWS::IAM::User' : 'AWS::IAM::Role', name: userName, arn: undefined }]
  }
  if (found.length > 0) return found
  // An attack sequence lists what it is about.
  return listAt(detail, 'service', 'detection', 'sequence', 'resources').flatMap((one: Json) => {
    const uid = textAt(one, 'uid')
    return uid === undefined ? [] : [resourceOfArn(uid)]
  })
}

function whoIn(resource: JsonObject): string | undefined {
  const key = objectAt(resource, 'accessKeyDetails')
  const [userType, name, id] = ['userType', 'userName', 'accessKeyId'].map((field) => textAt(key, field))
  if (name === undefined) return undefined
  const who = userType === 'Root' ? 'root' : userType === 'IAMUser' ? `IAM user ${name}` : `role ${name}`
  return id === undefined ? who : `${who} (access key ${id})`
}

const actions = [
  'awsApiCallAction',
  'networkConnectionAction',
  'kubernetesApiCallAction',
  'rdsLoginAttemptAction',
] as const

function fromIn(action: JsonObject): string | undefined {
  const remote = [
    ...actions.map((name) => objectAt(action, name, 'remoteIpDetails')),
    objectAt(action, 'portProbeAction', 'portProbeDetails', 0, 'remoteIpDetails'),
  ].find((details) => textAt(details, 'ipAddressV4') !== undefined)
  return addressInWords(textAt(remote, 'ipAddressV4'), {
    country: textAt(remote, 'country', 'countryName'),
    network: textAt(remote, 'organization', 'asnOrg'),
  })
}
