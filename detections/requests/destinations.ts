import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { accountIn, nameIn, otherAccountIn } from './arns.ts'
import { hostOf } from './host.ts'
import { callsOf, textsAlong } from './parameter-paths.ts'
import placeParameters from './place-parameters.json' with { type: 'json' }
import receiverParameters from './receiver-parameters.json' with { type: 'json' }
import { bucketOf, loadBalancerOf, logGroupOf } from './resource-names.ts'
import { serviceInWords } from './service-names.ts'
import { named } from './words.ts'

/**
 * The calls that say where data goes to from now on: to a bucket or an address (`place-parameters.json`), or to what has an
 * ARN (`receiver-parameters.json`). `npm run models` makes both lists. Trails, images, backups, exports of databases and
 * EventBridge's targets have detections of their own.
 */
export const deliveringCalls = callsOf({ ...placeParameters, ...receiverParameters })

/** The other accounts that a call names: by the ARN of what receives the data, or as the owner of the bucket. */
export function receiversIn(e: ApiCall): readonly string[] {
  const accounts = destinationsIn(e).map((text) => otherAccountIn(text, e.account.id))
  return [...new Set(accounts.filter((id) => id !== undefined))].sort()
}

/**
 * The buckets that data goes to, of which the call does not say whose they are. A bucket's name holds no account; where the
 * call names its owner, the service writes to no bucket of anybody else.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html
 */
export function bucketsIn(e: ApiCall): readonly string[] {
  const buckets = destinationsIn(e).flatMap((text) => bucketIn(text) ?? [])
  const owners = textsAlong(e, placeParameters).filter((text) => text === e.account.id)
  return owners.length > 0 && owners.length >= buckets.length ? [] : [...new Set(buckets)]
}

/** Where data leaves AWS, or goes to a product in another account: the address without what follows the host, which may be a key. */
export function addressesIn(e: ApiCall): readonly string[] {
  const places = isSource(e) ? [] : textsAlong(e, placeParameters)
  const addresses = places.filter((text) => isAddress(text) && bucketIn(text) === undefined)
  return [...new Set(addresses.map(hostOf))]
}

/**
 * Whether the call does not say if data is read from there or written there: a location of DataSync is either, and so is an
 * endpoint of Database Migration Service that is changed.
 */
export function mayBeSource({ action, request }: ApiCall): boolean {
  if (action.service === 'datasync') return action.name.startsWith('CreateLocation')
  return action.service === 'dms' && /Endpoint$/.test(action.name) && textAt(request, 'endpointType') === undefined
}

/** @see https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateEndpoint.html */
function isSource({ action, request }: ApiCall): boolean {
  return action.service === 'dms' && isWord(textAt(request, 'endpointType'), 'source')
}

function destinationsIn(e: ApiCall): readonly string[] {
  if (isSource(e)) return []
  const arns = textsAlong(e, receiverParameters).filter((text) => text.startsWith('arn:'))
  return [...arns, ...textsAlong(e, placeParameters)]
}

/** Of an ARN, `s3://main/logs`, an address of S3 as CloudFront takes it, or the name itself. */
function bucketIn(text: string): string | undefined {
  const [, named] =
    /^arn:[\w-]+:s3:::([^/]+)/.exec(text) ??
    /^s3[an]?:\/\/([^/]+)/i.exec(text) ??
    /^(?:https:\/\/)?([a-z0-9.-]+?)\.s3[.-](?:[\w-]+\.)?amazonaws\.com/.exec(text) ??
    /^https:\/\/s3[.-](?:[\w-]+\.)?amazonaws\.com(?:\.cn)?\/([^/]+)/.exec(text) ??
    []
  if (named !== undefined) return named
  return text.startsWith('arn:') || isAddress(text) || accountIn(text) !== undefined ? undefined : text.split('/')[0]
}

function isAddress(text: string): boolean {
  return /^\w+:\/\/|:\d+(?:\/|$)/.test(text)
}

/** "the lines of log group /app": the data that a call sends on. */
export function senderInWords(e: ApiCall): string {
  const { request, action } = e
  const name = textAt(request, 'name')
  switch (action.service) {
    case 'dynamodb':
      return `the changes of ${named('DynamoDB table', textAt(request, 'tableName'))}`
    case 'ec2':
      return action.name === 'CreateFlowLogs' ? 'flow logs' : 'data of EC2'
    case 'firehose':
      return `the data of ${named('Firehose stream', nameIn(textAt(request, 'deliveryStreamName')))}`
    case 'iot':
      return `the messages of ${named('IoT rule', textAt(request, 'ruleName'))}`
    case 'elasticloadbalancing':
      return `the access logs of ${named('load balancer', loadBalancerOf(e))}`
    case 'lambda':
      return `the results of ${named('Lambda function', textAt(request, 'functionName'))}`
    case 'logs':
      return logsInWords(e)
    case 'oam':
      return 'the metrics and logs of CloudWatch'
    case 'pipes':
      return `the events of ${named('EventBridge pipe', name)}`
    case 's3':
      return fromBucket(e)
    case 'scheduler':
      return `the calls of ${named('schedule', name)}`
    default:
      return logsOf.get(action.service) ?? `data of ${serviceInWords(e)}`
  }
}

function fromBucket(e: ApiCall): string {
  const what = partsOfBuckets.get(e.action.name)
  return what === undefined ? 'what a batch job of S3 copies or reports' : `${what} of bucket ${bucketOf(e)}`
}

const partsOfBuckets: ReadonlyMap<string, string> = new Map([
  ['PutBucketAnalyticsConfiguration', 'the analysis'],
  ['PutBucketInventoryConfiguration', 'the inventory'],
  ['PutBucketLogging', 'the access log'],
  ['PutBucketNotification', 'the notifications'],
])

function logsInWords(e: ApiCall): string {
  const group = logGroupOf(e)
  if (e.action.name === 'PutAccountPolicy') return 'all logs of CloudWatch'
  return group === undefined ? 'logs of CloudWatch' : `the lines of log group ${group}`
}

const logsOf: ReadonlyMap<string, string> = new Map([
  ['apigateway', 'the logs of an API'],
  ['guardduty', 'the findings of GuardDuty'],
  ['monitoring', 'the metrics of CloudWatch'],
  ['network-firewall', 'the logs of Network Firewall'],
  ['route53resolver', 'the logs of DNS queries'],
  ['ses', 'what is told of sent e-mails'],
  ['vpc-lattice', 'the logs of VPC Lattice'],
  ['wafv2', 'the logs of the web application firewall'],
])
