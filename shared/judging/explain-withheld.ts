import type { Alert } from '../core/alert.ts'
import { callInWords } from '../core/call-name.ts'
import type { Step } from '../core/detection.ts'
import type { ApiCall } from '../core/event.ts'
import { resourceInWords } from '../core/resource.ts'
import { aws } from '../core/shell-command.ts'
import { isPadded, type Withheld, withheldInWords } from '../core/withheld.ts'

/** What an alert says beside its title. */
type Words = Pick<Alert, 'why' | 'respond' | 'falsePositives'>

/**
 * Says of a call what CloudTrail withheld, what that means for the alert, and how to see it all the same.
 * @param own the detection's own words, where it is sure that it is about this call: else they may be wrong
 */
export function explainWithheld(
  event: ApiCall,
  withheld: Withheld,
  own: Words | undefined,
): Words & { readonly sentence: string } {
  const hidden = withheldInWords(withheld)
  const { why, respond, falsePositives } = own ?? generalWords(event)
  const judged = own === undefined ? 'the severity is' : 'the severity and the advice are'
  return {
    sentence: `${withheld.isExport ? `The export leaves out ${hidden.replace('its', "this call's")}, which CloudTrail has` : `CloudTrail recorded this call without ${hidden}${reasonInWords(event, withheld)}`}. What the call did cannot be seen here: ${judged} for what it may have done.`,
    why,
    respond: [readingStep(event), ...respond],
    falsePositives,
  }
}

function generalWords({ action, actor }: ApiCall): Words {
  return {
    why: `What ${callInWords(action)} was called on, and what it did, is not known: it may be any resource of the account.`,
    respond: [`Ask ${actor.name} what the call was for, before you undo anything.`],
    falsePositives: [`Asked, ${actor.name} can say what it was, and what stands there now agrees.`],
  }
}

/** So many readings are named. */
const mostReadings = 4

/**
 * What an alert says for all that may have been meant: the words of the gravest that is sure to be about the call, or else
 * general ones, and which other alerts may be the right ones.
 * @param all the alerts in doubt about the same call, the one that speaks among them, the gravest first
 */
export function speakingForAll(speaker: Alert, all: readonly Alert[]): Alert {
  const { why, respond, falsePositives } = speaker.isUnsure
    ? (all.find(({ isUnsure }) => !isUnsure) ?? speaker)
    : speaker
  const unsure = all.filter(({ isUnsure }) => isUnsure)
  const isAnyOwn = unsure.some(({ detection: { id } }) => id.startsWith('audit-trail/own-'))
  if (unsure.length === 0) return { ...speaker, why, respond, falsePositives }
  const named = unsure.slice(0, mostReadings).map(({ detection, reading }) => `If ${detection.id} is meant: ${reading}`)
  const left = unsure.length - named.length
  const others = left === 0 ? '' : ` (${left} more may be meant)`
  return {
    ...speaker,
    why: isAnyOwn ? `${why} One of Tocsin's own parts may be meant.` : why,
    respond: [
      ...respond,
      `Once you know what it was, act by the right entry of docs/detections.md${others}.`,
      ...named,
    ],
    falsePositives,
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
    run: aws`cloudtrail lookup-events --lookup-attributes AttributeKey=EventSource,AttributeValue=${action.service}.amazonaws.com --region ${region}`,
  }
}
