import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { askedFlag } from '../requests/parameters.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/email-sending-switched',
  calls: ['ses:PutAccountSendingAttributes', 'ses:UpdateAccountSendingEnabled'],
  severity: 'medium',
  title: (e) => `${e.actor.name} switched ${isOn(e) ? 'on' : 'off'} mail for the whole account in ${e.region}`,
  why: (e) =>
    isOn(e)
      ? 'Mail goes out again that somebody had stopped, in your name and at your cost.'
      : 'No mail goes out at all any more, whichever application sends it.',
  respond: (e) => [
    isOn(e)
      ? {
          do: 'If it had been stopped for a reason, stop it again:',
          run: aws`sesv2 put-account-sending-attributes --no-sending-enabled --region ${e.region}`,
        }
      : {
          do: 'If applications need to send, and nothing is wrong with their mail, switch it on:',
          run: aws`sesv2 put-account-sending-attributes --sending-enabled --region ${e.region}`,
        },
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    isOn(e)
      ? 'Sending had been stopped because of bounces, and the cause is gone.'
      : 'An alarm on bounces stops the sending until the cause is found.',
  ],
  mitre: ['T1496.004', 'T1489'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountSendingAttributes.html'],
})

/** Left out, it means off. */
function isOn(e: ApiCall): boolean {
  return askedFlag(e, 'sendingEnabled') ?? askedFlag(e, 'enabled') ?? false
}
