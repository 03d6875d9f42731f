import { createHash } from 'node:crypto'
import { parseArn } from '../shared/core/arn.ts'
import { ConfigError } from './check-config.ts'
import { attribute, functionId, type Resources, ref, substitute } from './cloudformation.ts'

const functionName = functionId('alarmState')
const action = 'lambda:InvokeFunction'

/**
 * The ways to the function besides EventBridge: alarms that have it as their action, and SNS topics that alarms notify.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 * @param prefix of all names in AWS, as `tocsin-prod`
 * @throws ConfigError where a topic is one of Tocsin's own: its messages would come back
 */
export function alarmWays(topics: readonly string[], prefix: string): Resources {
  const resources: Record<string, Resources[string]> = {
    AlarmStateActionPermission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: action,
        FunctionName: attribute(functionName, 'Arn'),
        Principal: 'lambda.alarms.cloudwatch.amazonaws.com',
        SourceAccount: ref('AWS::AccountId'),
        SourceArn: substitute(`arn:\${AWS::Partition}:cloudwatch:\${AWS::Region}:\${AWS::AccountId}:alarm:*`),
      },
    },
  }
  // Two stages that heard each other's topics would loop, too.
  const own = new RegExp(`^${prefix.split('-')[0]}-.*-(?:alerts|watch)$`)
  for (const [i, arn] of topics.entries()) {
    const { region, resource } = parseArn(arn)
    if (own.test(resource)) {
      throw new ConfigError([`alarmTopics[${i}]: "${arn}" is a topic that Tocsin itself notifies; delete it`])
    }
    const id = `AlarmTopic${createHash('sha256').update(arn).digest('hex').slice(0, 10)}`
    resources[`${id}Permission`] = {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: action,
        FunctionName: attribute(functionName, 'Arn'),
        Principal: 'sns.amazonaws.com',
        SourceArn: arn,
      },
    }
    resources[`${id}Subscription`] = {
      Type: 'AWS::SNS::Subscription',
      DependsOn: `${id}Permission`,
      Properties: {
        TopicArn: arn,
        Region: region,
        Protocol: 'lambda',
        Endpoint: attribute(functionName, 'Arn'),
      },
    }
  }
  return resources
}
