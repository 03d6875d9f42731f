import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const subscribe = (destinationArn: string) =>
  apiCall('logs:PutSubscriptionFilter', {
    requestParameters: { logGroupName: '/app', filterName: 'all', filterPattern: '', destinationArn },
  })

const foreign = 'arn:aws:logs:us-east-1:123456789012:destination:main'

export default defineExamples({
  fires: [
    {
      event: subscribe(foreign),
      title: 'alice had the lines of log group /app sent to account 123456789012',
      severity: 'medium',
    },
    {
      event: apiCall('logs:PutAccountPolicy', {
        requestParameters: {
          policyName: 'main',
          policyType: 'SUBSCRIPTION_FILTER_POLICY',
          policyDocument: JSON.stringify({ DestinationArn: foreign, FilterPattern: '', Distribution: 'Random' }),
        },
      }),
      title: 'alice had all logs of CloudWatch sent to account 123456789012',
    },
    {
      event: apiCall('oam:CreateLink', {
        requestParameters: {
          labelTemplate: '$AccountName',
          resourceTypes: ['AWS::CloudWatch::Metric', 'AWS::Logs::LogGroup'],
          sinkIdentifier: 'arn:aws:oam:us-east-1:123456789012:sink/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
      title: 'alice had the metrics and logs of CloudWatch sent to account 123456789012',
    },
    {
      event: apiCall('logs:CreateDelivery', {
        requestParameters: {
          deliverySourceName: 'main',
          deliveryDestinationArn: 'arn:aws:logs:us-east-1:123456789012:delivery-destination:main',
        },
      }),
      title: 'alice had logs of CloudWatch sent to account 123456789012',
    },
    {
      event: apiCall('wafv2:PutLoggingConfiguration', {
        requestParameters: {
          loggingConfiguration: {
            resourceArn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/main/1234abcd',
            logDestinationConfigs: ['arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-main'],
          },
        },
      }),
      title: 'alice had the logs of the web application firewall sent to account 123456789012',
    },
    {
      event: apiCall('scheduler:CreateSchedule', {
        requestParameters: {
          name: 'nightly',
          target: { arn: 'arn:aws:sqs:us-east-1:123456789012:orders', roleArn: 'arn:aws:iam::111122223333:role/send' },
        },
      }),
      title: 'alice had the calls of schedule nightly sent to account 123456789012',
    },
    {
      event: apiCall('athena:StartQueryExecution', {
        requestParameters: {
          queryString: 'SELECT 1',
          resultConfiguration: { outputLocation: 's3://elsewhere/', expectedBucketOwner: '123456789012' },
        },
      }),
      title: 'alice had data of Athena sent to account 123456789012',
    },
    {
      event: apiCall('monitoring:PutMetricStream', {
        requestParameters: {
          name: 'main',
          firehoseArn: 'arn:aws:firehose:us-east-1:123456789012:deliverystream/main',
          roleArn: 'arn:aws:iam::111122223333:role/stream',
          outputFormat: 'json',
        },
      }),
      title: 'alice had the metrics of CloudWatch sent to account 123456789012',
    },
  ],
  silent: [
    {
      event: subscribe('arn:aws:firehose:us-east-1:111122223333:deliverystream/main'),
      because: 'the stream is their own',
    },
    {
      event: apiCall('ec2:CreateFlowLogs', {
        requestParameters: { CreateFlowLogsRequest: { LogDestination: 'arn:aws:s3:::main-logs', TrafficType: 'ALL' } },
      }),
      because: 'the ARN of a bucket does not say whose it is',
    },
  ],
})
