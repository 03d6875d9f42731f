import type { ApiCall } from '../../shared/core/event.ts'
import { callsOf, type ParameterPaths, textsAlong } from './parameter-paths.ts'

/** The places of one kind of call of Firehose, whose parameters differ in the last word of their names. */
function ofFirehose(ending: 'Configuration' | 'Update', s3: 'S3Configuration' | 'S3Update'): string {
  const withBackup = [
    'AmazonOpenSearchServerless',
    'AmazonOpenSearchService',
    'Elasticsearch',
    'HttpEndpoint',
    'Iceberg',
    'Redshift',
    'Snowflake',
    'Splunk',
  ]
  return [
    `S3Destination${ending}.BucketARN`,
    `ExtendedS3Destination${ending}.BucketARN`,
    ...withBackup.map((name) => `${name}Destination${ending}.${s3}.BucketARN`),
    `IcebergDestination${ending}.S3Configuration.BucketARN`,
    `HttpEndpointDestination${ending}.EndpointConfiguration.Url`,
    `SplunkDestination${ending}.HECEndpoint`,
    `SnowflakeDestination${ending}.AccountUrl`,
  ].join(' ')
}

/** Where calls name a bucket or an address that data goes to, of which they do not say whose it is. */
const places: ParameterPaths = {
  'ec2:CreateFlowLogs': 'LogDestination',
  'firehose:CreateDeliveryStream': ofFirehose('Configuration', 'S3Configuration'),
  'firehose:UpdateDestination': ofFirehose('Update', 'S3Update'),
}

export const deliveringCalls = callsOf(places)

/** ARNs of buckets, and addresses. An ARN that names an account is judged by that: data/data-sent-to-other-account. */
export function placesIn(e: ApiCall): readonly string[] {
  const found = textsAlong(e, places).filter((place) => !place.startsWith('arn:') || /^arn:[\w-]+:s3:::/.test(place))
  return [...new Set(found)]
}
