import type { ApiCall } from '../../../shared/core/event.ts'
import { type JsonObject, objectAt } from '../../../shared/core/json.ts'
import { compilePattern } from '../../../shared/patterns/index.ts'

/** Calls after which somebody has credentials or rights that they had not before. */
const calls = [
  'AttachRolePolicy',
  'AttachUserPolicy',
  'CreateAccessKey',
  'CreateLoginProfile',
  'CreateRole',
  'CreateUser',
  'DeleteAccessKey',
  'DeleteUser',
  'PutRolePolicy',
  'PutUserPolicy',
  'UpdateAccessKey',
  'UpdateAssumeRolePolicy',
  'UpdateLoginProfile',
]

/**
 * Where EventBridge has the events of IAM, which is one service for all regions.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
const regionsOfIam: ReadonlySet<string> = new Set(['us-east-1', 'us-gov-west-1', 'cn-north-1'])

/**
 * Whether a rule with the pattern of the call hears of IAM's calls, in whatever words: by EventBridge's own reading of the
 * pattern. Whoever names IAM means it in every region, and of whichever user.
 */
export function hearsIdentities(e: ApiCall): boolean {
  const pattern = objectAt(e.request, 'eventPattern')
  if (Object.keys(pattern).length === 0) return false
  const named = onlyWhatNames(pattern)
  return (named !== undefined && matches(named, e)) || (regionsOfIam.has(e.region) && matches(pattern, e))
}

/** What of a pattern says which service and which call it is about; `undefined` where no part names a service. */
function onlyWhatNames(pattern: JsonObject): JsonObject | undefined {
  const { source } = pattern
  const { eventSource, eventName } = objectAt(pattern, 'detail') ?? {}
  if (source === undefined && eventSource === undefined) return undefined
  const detail = { ...(eventSource !== undefined && { eventSource }), ...(eventName !== undefined && { eventName }) }
  return { ...(source !== undefined && { source }), ...(Object.keys(detail).length > 0 && { detail }) }
}

function matches(pattern: JsonObject, e: ApiCall): boolean {
  try {
    const matcher = compilePattern(pattern)
    return calls.some((eventName) => matcher.matches(eventOf(eventName, e)))
  } catch {
    // EventBridge takes what we do not know yet.
    return /\biam\b/i.test(JSON.stringify(pattern))
  }
}

/** The event of such a call as EventBridge has it, of the account and region of the rule. */
function eventOf(eventName: string, { account, region }: ApiCall): JsonObject {
  return {
    version: '0',
    id: '00000000-0000-0000-0000-000000000000',
    'detail-type': 'AWS API Call via CloudTrail',
    source: 'aws.iam',
    account: account.id,
    time: '2026-01-01T00:00:00Z',
    region,
    resources: [],
    detail: {
      eventVersion: '1.11',
      userIdentity: { type: 'IAMUser', accountId: account.id, userName: 'somebody' },
      eventTime: '2026-01-01T00:00:00Z',
      eventSource: 'iam.amazonaws.com',
      eventName,
      awsRegion: region,
      eventType: 'AwsApiCall',
      eventCategory: 'Management',
      managementEvent: true,
      readOnly: false,
      recipientAccountId: account.id,
      requestParameters: { userName: 'somebody', roleName: 'something' },
    },
  }
}
