import type { ApiCall } from '../../../shared/core/event.ts'
import { flagAt, listAt, numberAt, textAt } from '../../../shared/core/json.ts'
import type { Severity } from '../../../shared/core/severity.ts'
import { nameIn } from '../arns.ts'
import { asked, requestOf, textIn, valueIn } from '../parameters.ts'
import { named } from '../words.ts'

/** What a call took down: much that serves people, or one thing that can be started or made again at once. */
export interface Outage {
  readonly did: string
  readonly severity: Severity
}

type Reader = (e: ApiCall) => Outage | undefined

const deleted =
  (noun: string, severity: Severity, ...keys: readonly string[]): Reader =>
  (e) => ({ did: `deleted ${named(noun, nameOf(e, keys))}`, severity })

const stopped =
  (noun: string, ...keys: readonly string[]): Reader =>
  (e) => ({ did: `stopped ${named(noun, nameOf(e, keys))}`, severity: 'low' })

function nameOf(e: ApiCall, keys: readonly string[]): string | undefined {
  return keys.map((key) => nameIn(asked(e, key))).find((name) => name !== undefined)
}

/** Services of ECS, load balancers, stacks and instances have detections of their own. */
const readers: Readonly<Record<string, Reader>> = {
  'apigateway:DeleteApi': deleted('API', 'medium', 'apiId'),
  'apigateway:DeleteRestApi': deleted('API', 'medium', 'restApiId'),
  'autoscaling:DeleteAutoScalingGroup': (e) =>
    flagAt(e.request, 'forceDelete') === true
      ? { did: `deleted ${named('Auto Scaling group', groupOf(e))} with all its instances`, severity: 'medium' }
      : undefined,
  'autoscaling:UpdateAutoScalingGroup': (e) =>
    isZero(e, 'maxSize') || isZero(e, 'desiredCapacity')
      ? { did: `ended all instances of ${named('Auto Scaling group', groupOf(e))}`, severity: 'medium' }
      : undefined,
  'autoscaling:SetDesiredCapacity': (e) =>
    isZero(e, 'desiredCapacity')
      ? { did: `ended all instances of ${named('Auto Scaling group', groupOf(e))}`, severity: 'medium' }
      : undefined,
  'cloudfront:DeleteDistribution': deleted('CloudFront distribution', 'medium', 'id'),
  'cloudfront:UpdateDistribution': (e) =>
    flagAt(e.request, 'distributionConfig', 'enabled') === false
      ? { did: `switched off ${named('CloudFront distribution', nameOf(e, ['id']))}`, severity: 'medium' }
      : undefined,
  'eks:DeleteNodegroup': deleted('EKS node group', 'medium', 'nodegroupName'),
  'eks:UpdateNodegroupConfig': (e) =>
    numberAt(e.request, 'scalingConfig', 'desiredSize') === 0
      ? { did: `ended all nodes of ${named('EKS node group', nameOf(e, ['nodegroupName']))}`, severity: 'medium' }
      : undefined,
  'fis:StartExperiment': (e) => ({
    did: `started fault injection by ${named('experiment', nameOf(e, ['experimentTemplateId']))}`,
    severity: 'medium',
  }),
  'rds:StopDBCluster': stopped('database cluster', 'dBClusterIdentifier'),
  'rds:StopDBInstance': stopped('database', 'dBInstanceIdentifier'),
  'route53:ChangeResourceRecordSets': (e) => {
    const name = addressTakenAway(e)
    return name === undefined ? undefined : { did: `took ${name} out of DNS`, severity: 'low' }
  },
  'sns:DeleteTopic': deleted('SNS topic', 'low', 'topicArn'),
  'sqs:DeleteQueue': deleted('SQS queue', 'low', 'queueUrl'),
  'states:DeleteStateMachine': deleted('state machine', 'low', 'stateMachineArn'),
}

const [first = '', ...others] = Object.keys(readers)
export const takingDown: readonly [string, ...string[]] = [first, ...others]

export function outageOf(e: ApiCall): Outage | undefined {
  return readers[`${e.action.service}:${e.action.name}`]?.(e)
}

function groupOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'autoScalingGroupName')
}

function isZero({ request }: ApiCall, key: string): boolean {
  return numberAt(request, key) === 0
}

/** So many are told by network/dns-records-redirected. */
const manyNames = 10

/** A name that people open, and that no other change of the call gives back; those with a `_` prove ownership to somebody. */
function addressTakenAway(e: ApiCall): string | undefined {
  const changes = listAt(valueIn(valueIn(requestOf(e), 'changeBatch'), 'changes')).map((change) => ({
    action: textIn(change, 'action')?.toUpperCase(),
    name: textIn(change, 'resourceRecordSet', 'name')?.replace(/\.$/, ''),
    type: textIn(change, 'resourceRecordSet', 'type') ?? '',
  }))
  if (changes.filter(({ action }) => action === 'DELETE').length >= manyNames) return undefined
  const kept = changes.filter(({ action }) => action !== 'DELETE').map(({ name }) => name)
  return changes.find(
    ({ action, name = '_', type }) =>
      action === 'DELETE' && /^(?:A|AAAA|CNAME)$/.test(type) && !name.startsWith('_') && !kept.includes(name),
  )?.name
}
