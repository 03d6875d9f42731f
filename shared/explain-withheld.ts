import type { Step } from './core/detection.ts'
import type { ApiCall } from './core/event.ts'
import { resourceInWords } from './core/resource.ts'
import { aws } from './core/shell-command.ts'
import { isPadded, type Withheld, withheldInWords } from './core/withheld.ts'

/** Says of a call what CloudTrail withheld, what that means for the alert, and how to see it all the same. */
export function explainWithheld(
  event: ApiCall,
  withheld: Withheld,
): { readonly sentence: string; readonly steps: readonly Step[] } {
  return {
    sentence: `CloudTrail recorded this call without ${withheldInWords(withheld)}${reasonInWords(event, withheld)}. What the call did cannot be seen here: the severity and the advice are for what it may have done.`,
    steps: [readingStep(event)],
  }
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
function reasonInWords(event: ApiCall, { all, bytes }: Withheld): string {
  if (isPadded(event))
    return ', since they were larger than 100 KB. No policy is that large: somebody filled it up, which hides what it allows'
  if (bytes !== undefined) return ', since they were larger than 100 KB'
  return all ? '' : ', which it hides or cuts off'
}

function readingStep({ action, region, resources }: ApiCall): Step {
  if (action.service === 'iam') {
    return {
      do: 'Read the policies of the account as they are now; what was withheld stands there:',
      run: aws`iam get-account-authorization-details --filter User Role Group LocalManagedPolicy`,
    }
  }
  const [resource] = resources
  return {
    do: `Look at ${resource === undefined ? 'what the call was made on' : resourceInWords(resource)} as it is now; where AWS Config records it, its timeline shows what changed. Other calls to the same service:`,
    run: aws`cloudtrail lookup-events --lookup-attributes ${`AttributeKey=EventSource,AttributeValue=${action.service}.amazonaws.com`} --region ${region}`,
  }
}
