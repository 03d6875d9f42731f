import { createHash } from 'node:crypto'
import type { LogSubscription } from '../shared/config.ts'
import { ConfigError } from './check-config.ts'
import { attribute, functionId, type Resources, ref, substitute } from './cloudformation.ts'

/**
 * Who is told: one e-mail address for everything, one telephone for what is critical, and one address for what is wrong
 * with Tocsin itself, by the second topic.
 */
export function topicSubscriptions(
  alertEmail: string | undefined,
  alertSms: string | undefined,
  watchEmail?: string,
): Resources {
  const subscribe = (protocol: string, endpoint: string, filterPolicy?: object, topic = 'AlertsTopic') => ({
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: ref(topic), Protocol: protocol, Endpoint: endpoint, FilterPolicy: filterPolicy },
  })
  return {
    ...(alertEmail !== undefined && { AlertEmailSubscription: subscribe('email', alertEmail) }),
    ...(alertSms !== undefined && { AlertSmsSubscription: subscribe('sms', alertSms, { severity: ['critical'] }) }),
    ...(watchEmail !== undefined && {
      WatchEmailSubscription: subscribe('email', watchEmail, undefined, 'WatchTopic'),
    }),
  }
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
    const id = `LogSubscription${createHash('sha256').update(logGroup).digest('hex').slice(0, 10)}`
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
