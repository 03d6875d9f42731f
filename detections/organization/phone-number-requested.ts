import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown, otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/phone-number-requested',
  calls: ['sms-voice:RequestPhoneNumber', 'sms-voice:RequestSenderId'],
  severity: 'medium',
  title: (e) => {
    const country = textIn(e.request, 'isoCountryCode')
    const where = country === undefined ? '' : ` (${country})`
    return `${e.actor.name} asked for ${whatIn(e)} to send text messages${where}`
  },
  why: 'It costs money every month, and lets whoever holds it send text messages in your name.',
  respond: (e) => {
    const id = textAt(e.response, 'phoneNumberId')
    return [
      ...ifKnown(id, (id) => ({
        do: 'If nobody needs it, give it back:',
        run: aws`pinpoint-sms-voice-v2 release-phone-number --phone-number-id ${id} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} what is to be sent.`,
      stopActor(e),
      ...otherCalls(e),
    ]
  },
  falsePositives: ['An application is to send text messages.'],
  mitre: ['T1496.003'],
  references: ['https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_RequestPhoneNumber.html'],
})

function whatIn({ action, request }: ApiCall): string {
  if (action.name === 'RequestPhoneNumber') return 'a phone number'
  const name = textIn(request, 'senderId')
  return name === undefined ? 'a sender name' : `sender name ${name}`
}
