import type { Envelope } from '../core/envelope.ts'
import { type JsonObject, textAt } from '../core/json.ts'

/** What EventBridge calls each `eventType` of CloudTrail. */
const detailTypes: ReadonlyMap<string, string> = new Map([
  ['AwsApiCall', 'AWS API Call via CloudTrail'],
  ['AwsConsoleAction', 'AWS Console Action via CloudTrail'],
  ['AwsConsoleSignIn', 'AWS Console Sign In via CloudTrail'],
  ['AwsServiceEvent', 'AWS Service Event via CloudTrail'],
  ['AwsCloudTrailInsight', 'AWS Insight via CloudTrail'],
  ['AwsVpceEvent', 'AWS Network Activity Event via CloudTrail'],
])

/**
 * The envelope that EventBridge would have sent for a CloudTrail record that came by another way, or `undefined`
 * where `record` is none.
 */
export function wrapCloudTrailRecord(record: JsonObject): Envelope | undefined {
  const type = textAt(record, 'eventType')
  const detailType = type === undefined ? undefined : detailTypes.get(type.replace(/s$/, ''))
  const eventSource = textAt(record, 'eventSource') ?? textAt(record, 'insightDetails', 'eventSource')
  const isRecord = textAt(record, 'eventVersion') !== undefined && textAt(record, 'eventID') !== undefined
  if (detailType === undefined || eventSource === undefined || !isRecord) return undefined
  return {
    version: '0',
    id: record['eventID'],
    'detail-type': detailType,
    source: `aws.${eventSource.replace(/\.amazonaws\.com$/, '')}`,
    account: textAt(record, 'recipientAccountId') ?? textAt(record, 'userIdentity', 'accountId'),
    time: record['eventTime'],
    region: record['awsRegion'],
    resources: [],
    detail: record,
  }
}
