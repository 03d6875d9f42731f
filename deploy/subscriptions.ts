import { createHash } from 'node:crypto'
import type { EmailSubscription, LogSubscription, SmsSubscription, TocsinConfig } from '../shared/config.ts'
import { type Severity, severities } from '../shared/core/severity.ts'
import { ConfigError } from './check-config.ts'
import { attribute, capitalized, functionId, type Resources, ref, substitute } from './cloudformation.ts'

/** Who is told: the addresses of the configuration, and those that were given for this deployment. */
export interface Recipients {
  readonly emails: readonly EmailSubscription[]
  readonly sms: readonly SmsSubscription[]
  /** Who gets what is wrong with Tocsin itself. */
  readonly watch?: readonly string[]
}

/** Those of the configuration hold where a parameter names the same again. */
export function recipientsOf(
  { emails = [], sms = [] }: TocsinConfig,
  given: {
    readonly email?: EmailSubscription | undefined
    readonly sms?: SmsSubscription | undefined
    readonly watch?: string | undefined
  },
): Recipients {
  const { email, sms: telephone, watch } = given
  const isListed = emails.some(({ address }) => address.toLowerCase() === email?.address.toLowerCase())
  const isListedNumber = sms.some(({ number }) => number === telephone?.number)
  return {
    emails: [...emails, ...(email === undefined || isListed ? [] : [email])],
    sms: [...sms, ...(telephone === undefined || isListedNumber ? [] : [telephone])],
    ...(watch !== undefined && { watch: [watch] }),
  }
}

/**
 * Each address has one logical ID, however it was named: CloudFormation would end the subscription of an address that
 * moved from a parameter into the configuration, since SNS makes no second one for it.
 */
export function topicSubscriptions({ emails, sms, watch = [] }: Recipients): Resources {
  const subscribe = (protocol: string, endpoint: string, filterPolicy: object | undefined, topic = 'Alerts') => [
    `${topic === 'Alerts' ? '' : topic}${capitalized(protocol)}Subscription${hashOf(endpoint.toLowerCase())}`,
    {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: ref(`${topic}Topic`),
        Protocol: protocol,
        Endpoint: endpoint,
        FilterPolicy: filterPolicy,
      },
    },
  ]
  const filtered = emails.filter((email) => emailFilter(email) !== undefined).map(({ address }) => address)
  return Object.fromEntries([
    ...emails.map((email) => subscribe('email', email.address, emailFilter(email))),
    // An alarm has no attributes, and SNS sends what has none to no subscription that has a filter.
    // https://docs.aws.amazon.com/sns/latest/dg/attribute-key-matching.html
    ...[...filtered, ...watch].map((address) => subscribe('email', address, undefined, 'Watch')),
    ...sms.map((telephone) => subscribe('sms', telephone.number, smsFilter(telephone))),
  ])
}

/** Alerts below high may be left to the digest. What is told of several families at once has Tocsin's own. */
function emailFilter({ severity = 'medium', families }: EmailSubscription): object | undefined {
  if (severity === 'information' && families === undefined) return undefined
  const below = downTo(severity).filter((each) => each !== 'critical' && each !== 'high')
  return {
    $or: [{ severity: ['critical', 'high'] }, ...(below.length > 0 ? [ofFamilies(below, families)] : []), digests],
  }
}

/** And that Tocsin's rules are on again: who was told that they were off waits for it. */
const digests = { kind: ['digest', 'own-rules'] }

function smsFilter({ severity = 'critical', families }: SmsSubscription): object {
  if (severity === 'critical' || families === undefined) return { severity: downTo(severity) }
  return {
    $or: [{ severity: ['critical'] }, ofFamilies(downTo(severity).slice(1), families)],
  }
}

function ofFamilies(levels: readonly Severity[], families: readonly string[] | undefined): object {
  return { severity: levels, ...(families !== undefined && { family: [...families, 'tocsin'] }) }
}

function downTo(least: Severity): readonly Severity[] {
  return severities.slice(0, severities.indexOf(least) + 1)
}

/** What is worth a line at each packaging: who is told, and who will not be any more. */
export function recipientWarnings(config: TocsinConfig, { emails, sms }: Recipients): readonly string[] {
  const unlisted = emails.filter(({ address }) => !(config.emails ?? []).some((each) => each.address === address))
  const unlistedNumbers = sms.filter(({ number }) => !(config.sms ?? []).some((each) => each.number === number))
  return [
    ...(emails.length === 0
      ? [
          'Nobody gets an e-mail: this stack subscribes no address, and a deployment removes one that only a parameter named. ' +
            "Write it into tocsin.config.ts: emails: [{ address: 'ops@example.com' }]",
        ]
      : []),
    ...unlisted.map(
      ({ address }) =>
        `${address} is subscribed by a parameter, so a deployment without it would remove the address. ` +
        `Write it into tocsin.config.ts: emails: [{ address: '${address}' }]`,
    ),
    ...unlistedNumbers.map(
      ({ number }) =>
        `${number} is subscribed by a parameter, so a deployment without it would remove the number. ` +
        `Write it into tocsin.config.ts: sms: [{ number: '${number}' }]`,
    ),
  ]
}

/**
 * The subscription filters of the configuration's log groups, and the permissions they need.
 * @throws ConfigError where a function would be fed its own log lines: each would make the next, for ever, and Lambda's
 *   own detection of loops does not see CloudWatch Logs.
 */
export function logSubscriptions(logs: readonly LogSubscription[], functionName: string, prefix: string): Resources {
  // Two stages that read each other's logs would loop, too.
  const service = prefix.split('-')[0]
  const own = new RegExp(`^/aws/lambda/${service}-.*-${functionName}$`)
  const resources: Record<string, Resources[string]> = {}
  for (const [i, { logGroup, filterPattern }] of logs.entries()) {
    const problem = own.test(logGroup)
      ? 'is the log group of a function that reads logs, which would loop for ever; delete it'
      : logs.findIndex((other) => other.logGroup === logGroup) < i && 'is there twice; delete one'
    if (problem) throw new ConfigError([`logs[${i}]: "${logGroup}" ${problem}`])
    const id = `LogSubscription${hashOf(logGroup)}`
    const permission = `${id}Permission`
    resources[permission] = {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: attribute(functionId(functionName), 'Arn'),
        Principal: 'logs.amazonaws.com',
        SourceAccount: ref('AWS::AccountId'),
        SourceArn: substitute(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroup}:*`),
      },
    }
    resources[id] = {
      Type: 'AWS::Logs::SubscriptionFilter',
      DependsOn: permission,
      Properties: {
        LogGroupName: logGroup,
        FilterName: prefix,
        FilterPattern: filterPattern,
        DestinationArn: attribute(functionId(functionName), 'Arn'),
      },
    }
  }
  return resources
}

/** So that what is added or taken away changes no other's logical ID. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 10)
}
