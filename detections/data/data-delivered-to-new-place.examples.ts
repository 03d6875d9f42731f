import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const flowLogs = (LogDestination: string) =>
  apiCall('ec2:CreateFlowLogs', {
    requestParameters: { CreateFlowLogsRequest: { LogDestination, LogDestinationType: 's3', TrafficType: 'ALL' } },
  })

const athenaQuery = (resultConfiguration: Record<string, string>) =>
  apiCall('athena:StartQueryExecution', { requestParameters: { queryString: 'SELECT 1', resultConfiguration } })

export default defineExamples({
  fires: [
    {
      event: flowLogs('arn:aws:s3:::main-logs/vpc'),
      title: 'alice had flow logs delivered to bucket main-logs for the first time',
      severity: 'low',
    },
    {
      event: apiCall('firehose:CreateDeliveryStream', {
        requestParameters: {
          deliveryStreamName: 'orders',
          httpEndpointDestinationConfiguration: {
            endpointConfiguration: { url: 'https://collector.example.com/intake?key=main' },
            s3Configuration: { bucketARN: 'arn:aws:s3:::main-failed' },
          },
        },
      }),
      title:
        'alice had the data of Firehose stream orders delivered to https://collector.example.com for the first time',
      severity: 'medium',
    },
    {
      event: apiCall('firehose:UpdateDestination', {
        requestParameters: {
          deliveryStreamName: 'orders',
          extendedS3DestinationUpdate: { bucketARN: 'arn:aws:s3:::main-archive' },
        },
      }),
      title: 'alice had the data of Firehose stream orders delivered to bucket main-archive for the first time',
    },
    {
      event: apiCall('s3:CreateJob', {
        requestParameters: {
          CreateJobRequest: {
            Operation: { S3PutObjectCopy: { TargetResource: 'arn:aws:s3:::elsewhere' } },
            Report: { Bucket: 'arn:aws:s3:::main-reports', Format: 'Report_CSV_20180820', Enabled: true },
            Priority: 10,
            RoleArn: 'arn:aws:iam::111122223333:role/copy',
          },
        },
      }),
      title:
        'alice had what a batch job of S3 copies or reports delivered to buckets elsewhere and main-reports for the first time',
      severity: 'low',
    },
    {
      event: apiCall('datasync:CreateLocationS3', {
        requestParameters: {
          s3BucketArn: 'arn:aws:s3:::elsewhere',
          s3Config: { bucketAccessRoleArn: 'arn:aws:iam::111122223333:role/copy' },
        },
      }),
      title: 'alice let DataSync read from or write to bucket elsewhere for the first time',
    },
    {
      event: apiCall('elasticloadbalancing:ModifyLoadBalancerAttributes', {
        requestParameters: {
          loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/shop/1234abcd1234abcd',
          attributes: [
            { key: 'access_logs.s3.enabled', value: 'true' },
            { key: 'access_logs.s3.bucket', value: 'elsewhere' },
          ],
        },
      }),
      title: 'alice had the access logs of load balancer shop delivered to bucket elsewhere for the first time',
    },
    {
      event: apiCall('wafv2:PutLoggingConfiguration', {
        requestParameters: {
          loggingConfiguration: {
            resourceArn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/main/1234abcd',
            logDestinationConfigs: ['arn:aws:s3:::aws-waf-logs-elsewhere'],
          },
        },
      }),
      title:
        'alice had the logs of the web application firewall delivered to bucket aws-waf-logs-elsewhere for the first time',
    },
    {
      event: athenaQuery({ outputLocation: 's3://elsewhere/results/' }),
      title: 'alice had data of Athena delivered to bucket elsewhere for the first time',
    },
    {
      event: apiCall('cloudfront:UpdateDistribution', {
        requestParameters: {
          id: 'E1ABCDEFGHIJKL',
          distributionConfig: { logging: { enabled: true, bucket: 'elsewhere.s3.amazonaws.com', prefix: '' } },
        },
      }),
      title: 'alice had data of CloudFront delivered to bucket elsewhere for the first time',
    },
    {
      event: apiCall('s3:PutBucketLogging', {
        requestParameters: {
          bucketName: 'main-data',
          BucketLoggingStatus: { LoggingEnabled: { TargetBucket: 'elsewhere', TargetPrefix: '' } },
        },
      }),
      title: 'alice had the access log of bucket main-data delivered to bucket elsewhere for the first time',
    },
  ],
  silent: [
    {
      event: apiCall('dms:CreateEndpoint', {
        requestParameters: {
          endpointIdentifier: 'orders',
          endpointType: 'source',
          engineName: 's3',
          s3Settings: { bucketName: 'elsewhere' },
        },
      }),
      because: 'data is read from there',
    },
    {
      event: apiCall('ec2:CreateRestoreImageTask', {
        requestParameters: { bucket: 'elsewhere', objectKey: 'ami.bin' },
      }),
      because: 'the image is read from there',
    },
    {
      event: flowLogs('arn:aws:logs:us-east-1:111122223333:log-group:main'),
      because: 'they go to a log group of the account',
    },
    {
      event: apiCall('firehose:UpdateDestination', {
        requestParameters: {
          deliveryStreamName: 'orders',
          extendedS3DestinationUpdate: { bufferingHints: { sizeInMBs: 5 } },
        },
      }),
      because: 'the destination stays the same',
    },
    {
      event: athenaQuery({ outputLocation: 's3://main-results/', expectedBucketOwner: '111122223333' }),
      because: 'Athena writes to the bucket only where it is their own',
    },
    {
      event: athenaQuery({ outputLocation: 's3://elsewhere/', expectedBucketOwner: '123456789012' }),
      because: 'data/data-sent-to-other-account tells it',
    },
  ],
})
