import type { Step } from '../shared/core/detection.ts'
import { aws } from '../shared/core/shell-command.ts'

/** Who changed a resource, from CloudTrail's history of the last 90 days. */
export function findCallOn(resourceName: string, region: string): Step {
  return lookup(
    'Find who did it (CloudTrail shows a call up to 15 minutes late):',
    'ResourceName',
    resourceName,
    region,
  )
}

/** What else came from the same access key. */
export function findCallsBy(accessKeyId: string, region: string): Step {
  return lookup('See what else the same access key did:', 'AccessKeyId', accessKeyId, region)
}

/** What else the same user or session did. */
export function findCallsOf(userName: string, region: string): Step {
  return lookup(`See what else ${userName} did:`, 'Username', userName, region)
}

/** @param key one of the attributes that `aws cloudtrail lookup-events` takes */
function lookup(purpose: string, key: string, value: string, region: string): Step {
  const attribute = `AttributeKey=${key},AttributeValue=${value}`
  return { do: purpose, run: aws`cloudtrail lookup-events --lookup-attributes ${attribute} --region ${region}` }
}
