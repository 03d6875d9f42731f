import type { Envelope } from '../core/envelope.ts'
import { type JsonObject, textAt } from '../core/json.ts'
import { withoutAbsentFields } from './absent-fields.ts'

/** What EventBridge calls each `eventType` of CloudTrail. */
const detailTypes: ReadonlyMap<string, string> = new Map([
  ['AwsApiCall', 'AWS API Call via CloudTrail'],
  ['AwsConsoleAction', 'AWS Console Action via CloudTrail'],
  ['AwsConsoleSignIn', 'AWS Console Sign In via CloudTrail'],
  ['AwsServiceEvent', 'AWS Service Event via CloudTrail'],
  ['AwsCloudTrailInsight', 'AWS Insight via CloudTrail'],
  ['AwsVpceEvent', 'AWS Network Activity Event via CloudTrail'],
])

/** Whether an object is a CloudTrail record for sure, and not something else that has an event's source and name. */
export function isCloudTrailRecord(value: JsonObject): boolean {
  return ['eventVersion', 'eventID', 'eventType', 'eventTime'].every((key) => textAt(value, key) !== undefined)
}

/**
 * The envelope that EventBridge would have sent for a CloudTrail record that came by another way, or `undefined`
 * where it would have sent none: the record has no source, or a type that EventBridge does not know.
 */
export function wrapCloudTrailRecord(record: JsonObject): Envelope | undefined {
  // The oldest records have no type.
  const detailType = detailTypes.get((textAt(record, 'eventType') ?? 'AwsApiCall').replace(/s$/, ''))
  const eventSource = textAt(record, 'eventSource') ?? textAt(record, 'insightDetails', 'eventSource')
  if (detailType === undefined || eventSource === undefined) return undefined
  return {
    version: '0',
    id: record['eventID'],
    'detail-type': detailType,
    source: `aws.${eventSource.replace(/\.amazonaws\.com$/, '')}`,
    account: textAt(record, 'recipientAccountId') ?? textAt(record, 'userIdentity', 'accountId'),
    time: record['eventTime'],
    region: record['awsRegion'],
    resources: [],
    detail: withoutAbsentFields(record),
  }
}
