import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { askedFlag, textIn } from '../requests/parameters.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/email-production-requested',
  calls: ['ses:PutAccountDetails'],
  where: (e) => askedFlag(e, 'productionAccessEnabled') !== false,
  severity: (e) => (hasLongTermKey(e) ? 'high' : 'medium'),
  title: (e) => {
    const kind = textIn(e.request, 'mailType')?.toLowerCase()
    return `${e.actor.name} asked to send ${kind === undefined ? '' : `${kind} `}mail to anyone from ${e.region}`
  },
  why: 'Out of the sandbox the account can send thousands of mails a day, in your name and at your cost.',
  respond: (e) => [
    `Ask ${e.actor.name} what is to be sent; AWS answers within a day.`,
    {
      do: 'If nothing is, switch sending off:',
      run: aws`sesv2 put-account-sending-attributes --no-sending-enabled --region ${e.region}`,
    },
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['An application that sends mail is about to go live.'],
  mitre: ['T1496.004'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountDetails.html'],
})
