import type { Link } from '../core/description.ts'
import type { Resource } from '../core/resource.ts'

interface Place {
  readonly partition: string
  readonly region: string
}

/** The consoles whose address is public; the isolated partitions have none. */
const domains: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
])

/** A page of the AWS console; `fragment` must be encoded. `undefined` where the partition has no public console. */
function consoleUrl(place: Place, service: string, fragment: string): string | undefined {
  return consolePage(place, `${service}/home`, `#${fragment}`)
}

function consolePage(place: Place, path: string, fragment = ''): string | undefined {
  const domain = domains.get(place.partition)
  if (domain === undefined || !/^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(place.region)) return undefined
  return `https://${place.region}.${domain}/${path}?region=${place.region}${fragment}`
}

/** Browsers take no longer ones, and names in events have no bounds. */
const longestUrl = 2_000

function link(label: string, url: string | undefined): readonly Link[] {
  return url === undefined || url.length > longestUrl ? [] : [{ label, url }]
}

export function cloudTrailEventLink(place: Place, eventId: string | undefined): readonly Link[] {
  if (eventId === undefined) return []
  return link('CloudTrail event', consoleUrl(place, 'cloudtrailv2', `/events/${encode(eventId)}`))
}

export function resourceLink(place: Place, resource: Resource): readonly Link[] {
  if (!hasPage(resource)) return []
  const path = paths.get(resource.type)
  if (path !== undefined) return link(resource.name, consolePage(place, path(encode(resource.name))))
  const page = pages.get(resource.type)
  if (page === undefined) return []
  const [service, fragment] = page(encode(resource.name), encode(resource.arn ?? resource.name))
  return link(resource.name, consoleUrl(place, service, fragment))
}

/**
 * The console finds IAM's users, roles and groups by name alone, not by the unique IDs that some records hold; an inline
 * policy, which has no ARN, it shows on the page of its user, role or group.
 */
function hasPage({ type, name, arn }: Resource): boolean {
  if (type === 'AWS::IAM::Policy' && arn === undefined) return false
  if (/\s/.test(name) && type !== 'AWS::CloudWatch::Alarm') return false
  return !(type.startsWith('AWS::IAM::') && /^A[A-Z]{3}[A-Z\d]{16,}$/.test(name))
}

/** Pages that have a path of their own. */
const paths: ReadonlyMap<string, (name: string) => string> = new Map([
  ['AWS::CodePipeline::Pipeline', (name) => `codesuite/codepipeline/pipelines/${name}/view`],
  ['AWS::S3::Bucket', (name) => `s3/buckets/${name}`],
])

type Page = (name: string, arn: string) => readonly [service: string, fragment: string]

const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['AWS::EC2::Instance', (name) => ['ec2', `InstanceDetails:instanceId=${name}`]],
  ['AWS::EC2::SecurityGroup', (name) => ['ec2', `SecurityGroup:groupId=${name}`]],
  ['AWS::EC2::Volume', (name) => ['ec2', `VolumeDetails:volumeId=${name}`]],
  ['AWS::EC2::Snapshot', (name) => ['ec2', `SnapshotDetails:snapshotId=${name}`]],
  ['AWS::EC2::Image', (name) => ['ec2', `ImageDetails:imageId=${name}`]],
  ['AWS::EC2::VPC', (name) => ['vpcconsole', `VpcDetails:VpcId=${name}`]],
  ['AWS::EC2::Subnet', (name) => ['vpcconsole', `SubnetDetails:subnetId=${name}`]],
  ['AWS::EC2::RouteTable', (name) => ['vpcconsole', `RouteTableDetails:RouteTableId=${name}`]],
  ['AWS::EC2::NetworkAcl', (name) => ['vpcconsole', `NetworkAclDetails:networkAclId=${name}`]],
  ['AWS::EC2::InternetGateway', (name) => ['vpcconsole', `InternetGateway:internetGatewayId=${name}`]],
  ['AWS::IAM::User', (name) => ['iam', `/users/details/${name}`]],
  ['AWS::IAM::Role', (name) => ['iam', `/roles/details/${name}`]],
  ['AWS::IAM::Group', (name) => ['iam', `/groups/details/${name}`]],
  ['AWS::IAM::Policy', (_, arn) => ['iam', `/policies/details/${arn}`]],
  ['AWS::KMS::Key', (name) => ['kms', `/kms/keys/${name}`]],
  ['AWS::Lambda::Function', (name) => ['lambda', `/functions/${name}`]],
  ['AWS::RDS::DBInstance', (name) => ['rds', `database:id=${name};is-cluster=false`]],
  ['AWS::RDS::DBCluster', (name) => ['rds', `database:id=${name};is-cluster=true`]],
  ['AWS::DynamoDB::Table', (name) => ['dynamodbv2', `table?name=${name}`]],
  ['AWS::CloudWatch::Alarm', (name) => ['cloudwatch', `alarmsV2:alarm/${name}`]],
  ['AWS::Logs::LogGroup', (name) => ['cloudwatch', `logsV2:log-groups/log-group/${encodeAgain(name)}`]],
  ['AWS::CloudFormation::Stack', (_, arn) => ['cloudformation', `/stacks/stackinfo?stackId=${arn}`]],
  ['AWS::CloudTrail::Trail', () => ['cloudtrailv2', '/trails']],
  ['AWS::Config::ConfigRule', (name) => ['config', `/rules/details?configRuleName=${name}`]],
])

export function logStreamLink(place: Place, group: string, stream: string, time: Date | undefined): readonly Link[] {
  const window = time === undefined ? '' : `$3Fstart$3D${time.getTime() - 60_000}$26end$3D${time.getTime() + 60_000}`
  const fragment = `logsV2:log-groups/log-group/${encodeTwice(group)}/log-events/${encodeTwice(stream)}${window}`
  return link('Log lines around it', consoleUrl(place, 'cloudwatch', fragment))
}

/** CloudWatch's console wants names of log groups and streams encoded twice, with `$` for the second `%`. */
function encodeTwice(name: string): string {
  return encodeAgain(encode(name))
}

function encodeAgain(encoded: string): string {
  return encode(encoded).replaceAll('%', '$')
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
