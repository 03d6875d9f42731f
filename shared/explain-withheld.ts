import type { Step } from './core/detection.ts'
import type { ApiCall } from './core/event.ts'
import { aws } from './core/shell-command.ts'
import { isPadded, type Withheld, withheldInWords } from './core/withheld.ts'

/** Says of a call what CloudTrail withheld, what that means for the alert, and how to see it all the same. */
export function explainWithheld(
  event: ApiCall,
  withheld: Withheld,
): { readonly sentence: string; readonly steps: readonly Step[] } {
  const { action, region } = event
  const call = `${action.service}:${action.name}`
  return {
    sentence: `CloudTrail withheld of this call ${withheldInWords(withheld)}${reasonInWords(event, withheld)}: what it did cannot be seen here, so this alert takes nearly the gravest severity that ${call} can have.`,
    steps: [readingStep(action.service, region)],
  }
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
function reasonInWords(event: ApiCall, { all, bytes }: Withheld): string {
  if (isPadded(event)) return ', and no policy is that large: it was padded, which hides what it allows'
  if (bytes !== undefined) return ', as it does with more than 100 KB of them'
  return all ? '' : ', which are hidden or cut off'
}

function readingStep(service: string, region: string): Step {
  if (service === 'iam') {
    return {
      do: 'Read the policies of the account as they are now; what was withheld stands there:',
      run: aws`iam get-account-authorization-details --filter User Role Group LocalManagedPolicy`,
    }
  }
  return {
    do: 'Look at the resource itself; where AWS Config records it, its timeline shows what changed. The calls of this service:',
    run: aws`cloudtrail lookup-events --lookup-attributes ${`AttributeKey=EventSource,AttributeValue=${service}.amazonaws.com`} --region ${region}`,
  }
}
