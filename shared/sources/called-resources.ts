import { parseArn } from '../core/arn.ts'
import { at, isJsonObject, type Json, listAt, textAt } from '../core/json.ts'
import type { Resource } from '../core/resource.ts'
import type { CloudTrailRecord } from './cloudtrail-record.ts'

/**
 * What a call acted on: the resources that CloudTrail lists, and those that well-known request parameters name.
 * A parameter's name means the same in all calls of one service.
 */
export function readCalledResources(service: string, record: CloudTrailRecord): readonly Resource[] {
  const found = new Map<string, Resource>()
  const add = (type: string, nameOrArn: string | undefined): void => {
    if (nameOrArn === undefined) return
    const resource = toResource(type, nameOrArn)
    const key = `${type} ${resource.name}`
    if (found.get(key)?.arn === undefined) found.set(key, resource)
  }
  const parameters = new Map([...common, ...(byService.get(service) ?? [])])
  // Newer calls of EC2 nest their parameters, and begin them with a capital.
  const nested = at(record.requestParameters, `${record.eventName}Request`)
  for (const [parameter, type] of parameters) {
    add(type, textAt(record.requestParameters, parameter) ?? textAt(nested, capitalized(parameter)))
  }
  // What a call made is named in its answer.
  const instances = [
    record.requestParameters,
    record.eventName === 'RunInstances' ? record.responseElements : undefined,
  ]
  for (const item of instances.flatMap((part) => listAt(part, 'instancesSet', 'items'))) {
    add('AWS::EC2::Instance', textAt(item, 'instanceId'))
  }
  for (const listed of record.resources) add(...listedResource(listed))
  return [...found.values()]
}

/** CloudTrail's `resources[]`: `{ARN, accountId, type}`, with an upper-case `ARN`. */
function listedResource(listed: Json): [type: string, arn: string | undefined] {
  return isJsonObject(listed) ? [textAt(listed, 'type') ?? '', textAt(listed, 'ARN')] : ['', undefined]
}

function toResource(type: string, nameOrArn: string): Resource {
  if (!nameOrArn.startsWith('arn:')) return { type, name: nameOrArn, arn: undefined }
  return { type, name: nameInArn(nameOrArn) || nameOrArn, arn: nameOrArn }
}

/** What stands after `type/` or `type:`; names hold slashes themselves, but for IAM, where they are folders. */
function nameInArn(arn: string): string {
  const { service, resource } = parseArn(arn)
  switch (service) {
    case 's3':
    case 'sns':
    case 'sqs':
      return resource
    case 'iam':
    case 'sts':
      return resource.split('/').at(-1) ?? resource
    default:
      return resource.replace(/^\/?[\w-]+[/:](?=.)/, '').replace(/(?<=.):\*$/, '')
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

type Parameters = readonly (readonly [parameter: string, type: string])[]

const common: Parameters = [['instanceId', 'AWS::EC2::Instance']]

const byService: ReadonlyMap<string, Parameters> = new Map<string, Parameters>([
  [
    'cloudtrail',
    [
      ['name', 'AWS::CloudTrail::Trail'],
      ['trailName', 'AWS::CloudTrail::Trail'],
    ],
  ],
  [
    'ec2',
    [
      ['groupId', 'AWS::EC2::SecurityGroup'],
      ['vpcId', 'AWS::EC2::VPC'],
      ['subnetId', 'AWS::EC2::Subnet'],
      ['volumeId', 'AWS::EC2::Volume'],
      ['snapshotId', 'AWS::EC2::Snapshot'],
      ['imageId', 'AWS::EC2::Image'],
    ],
  ],
  [
    'iam',
    [
      ['userName', 'AWS::IAM::User'],
      ['roleName', 'AWS::IAM::Role'],
      ['groupName', 'AWS::IAM::Group'],
      ['policyArn', 'AWS::IAM::Policy'],
    ],
  ],
  ['kms', [['keyId', 'AWS::KMS::Key']]],
  ['lambda', [['functionName', 'AWS::Lambda::Function']]],
  ['rds', [['dBInstanceIdentifier', 'AWS::RDS::DBInstance']]],
  ['s3', [['bucketName', 'AWS::S3::Bucket']]],
])
