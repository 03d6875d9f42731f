import type { Step } from '../shared/core/detection.ts'
import { aws } from '../shared/core/shell-command.ts'

/** Who changed a resource, from CloudTrail's history of the last 90 days. */
export function findCallOn(resourceName: string, region: string): Step {
  const attribute = `AttributeKey=ResourceName,AttributeValue=${resourceName}`
  return {
    do: 'Find who did it (CloudTrail shows a call up to 15 minutes late):',
    run: aws`cloudtrail lookup-events --lookup-attributes ${attribute} --region ${region}`,
  }
}

/** What else came from the same access key. */
export function findCallsBy(accessKeyId: string, region: string): Step {
  const attribute = `AttributeKey=AccessKeyId,AttributeValue=${accessKeyId}`
  return {
    do: 'See what else the same access key did:',
    run: aws`cloudtrail lookup-events --lookup-attributes ${attribute} --region ${region}`,
  }
}
