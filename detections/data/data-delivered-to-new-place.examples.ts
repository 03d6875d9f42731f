import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const flowLogs = (LogDestination: string) =>
  apiCall('ec2:CreateFlowLogs', {
    requestParameters: { CreateFlowLogsRequest: { LogDestination, LogDestinationType: 's3', TrafficType: 'ALL' } },
  })

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
  ],
  silent: [
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
  ],
})
