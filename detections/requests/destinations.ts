import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { callsOf, type ParameterPaths, textsAlong } from './parameter-paths.ts'
import { logGroupOf } from './resource-names.ts'
import { named } from './words.ts'

const asynchronous = 'destinationConfig.onSuccess.destination destinationConfig.onFailure.destination'

/**
 * Where calls name what data goes to from now on, by an ARN. EventBridge's targets, S3's replication, trails, images
 * and backups have detections of their own.
 */
const destinations: ParameterPaths = {
  'apigateway:CreateStage': 'accessLogSettings.destinationArn createStageInput.accessLogSettings.destinationArn',
  'dynamodb:EnableKinesisStreamingDestination': 'streamArn',
  'ec2:CreateFlowLogs': 'LogDestination',
  'iot:CreateTopicRule': 'topicRulePayload.actions[].lambda.functionArn topicRulePayload.actions[].sns.targetArn',
  'lambda:PutFunctionEventInvokeConfig*': asynchronous,
  'lambda:UpdateFunctionEventInvokeConfig*': asynchronous,
  'logs:CreateDelivery': 'deliveryDestinationArn',
  'logs:PutAccountPolicy': 'policyDocument.DestinationArn',
  'logs:PutDeliveryDestination': 'deliveryDestinationConfiguration.destinationResourceArn',
  'logs:PutDestination': 'targetArn',
  'logs:PutSubscriptionFilter': 'destinationArn',
  'network-firewall:UpdateLoggingConfiguration': 'loggingConfiguration.logDestinationConfigs[].logDestination{}',
  'oam:CreateLink': 'sinkIdentifier',
  'pipes:CreatePipe': 'target',
  'pipes:UpdatePipe': 'target',
  'route53resolver:CreateResolverQueryLogConfig': 'destinationArn',
  's3:PutBucketNotification':
    'NotificationConfiguration.QueueConfiguration[].Queue NotificationConfiguration.TopicConfiguration[].Topic NotificationConfiguration.CloudFunctionConfiguration[].CloudFunction',
  'scheduler:CreateSchedule': 'target.arn',
  'scheduler:UpdateSchedule': 'target.arn',
  'ses:CreateConfigurationSetEventDestination':
    'eventDestination.snsDestination.topicArn eventDestination.eventBridgeDestination.eventBusArn',
  'vpc-lattice:CreateAccessLogSubscription': 'destinationArn',
  'wafv2:PutLoggingConfiguration': 'loggingConfiguration.logDestinationConfigs[]',
}

export const receivingCalls = callsOf(destinations)

/** The ARNs that a call names as receivers. */
export function destinationsIn(e: ApiCall): readonly string[] {
  return textsAlong(e, destinations)
}

/** "the lines of log group /app": the data that a call sends on. */
export function senderInWords(e: ApiCall): string {
  const { request, action } = e
  const name = textAt(request, 'name')
  switch (action.service) {
    case 'dynamodb':
      return `the changes of ${named('DynamoDB table', textAt(request, 'tableName'))}`
    case 'ec2':
      return 'flow logs'
    case 'iot':
      return `the messages of ${named('IoT rule', textAt(request, 'ruleName'))}`
    case 'lambda':
      return `the results of ${named('Lambda function', textAt(request, 'functionName'))}`
    case 'logs':
      return logsInWords(e)
    case 'oam':
      return 'the metrics and logs of CloudWatch'
    case 'pipes':
      return `the events of ${named('EventBridge pipe', name)}`
    case 's3':
      return `the notifications of ${named('bucket', textAt(request, 'bucketName'))}`
    case 'scheduler':
      return `the calls of ${named('schedule', name)}`
    default:
      return `the logs of ${serviceWords.get(action.service) ?? action.service}`
  }
}

function logsInWords(e: ApiCall): string {
  const group = logGroupOf(e)
  if (e.action.name === 'PutAccountPolicy') return 'all logs of CloudWatch'
  return group === undefined ? 'logs of CloudWatch' : `the lines of log group ${group}`
}

const serviceWords: ReadonlyMap<string, string> = new Map([
  ['apigateway', 'an API'],
  ['network-firewall', 'Network Firewall'],
  ['route53resolver', 'DNS queries'],
  ['ses', 'e-mail sending'],
  ['vpc-lattice', 'VPC Lattice'],
  ['wafv2', 'the web application firewall'],
])
