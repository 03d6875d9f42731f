import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { valueIn } from '../requests/parameters.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/sms-limit-changed',
  calls: [
    'sms-voice:SetTextMessageSpendLimitOverride',
    'sms-voice:SetVoiceMessageSpendLimitOverride',
    'sns:SetSMSAttributes',
  ],
  where: (e) => limitIn(e) !== undefined,
  severity: (e) => {
    if (Number(limitIn(e)) <= 1) return 'low'
    return hasLongTermKey(e) ? 'high' : 'medium'
  },
  title: (e) => {
    const what = e.action.name.includes('Voice') ? 'voice messages' : 'text messages'
    return `${e.actor.name} set the monthly limit for ${what} to ${limitIn(e)} USD`
  },
  why: 'Text messages to expensive numbers are how intruders turn an account into money.',
  respond: (e) => [
    {
      do: 'If it is not expected, set it back to one dollar a month:',
      run:
        e.action.service === 'sns'
          ? aws`sns set-sms-attributes --attributes MonthlySpendLimit=1 --region ${e.region}`
          : aws`pinpoint-sms-voice-v2 set-${e.action.name.includes('Voice') ? 'voice' : 'text'}-message-spend-limit-override --monthly-limit 1 --region ${e.region}`,
    },
    `Ask ${e.actor.name} how many messages are to be sent, and where.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['An application that sends text messages grows.'],
  mitre: ['T1496.003'],
  references: ['https://docs.aws.amazon.com/sns/latest/api/API_SetSMSAttributes.html'],
})

/** In dollars; the other attributes of messages may be set without it. */
function limitIn({ request }: ApiCall): string | undefined {
  const limit = numberAt(valueIn(request, 'monthlyLimit'))?.toString()
  return (
    limit ?? textAt(request, 'attributes', 'MonthlySpendLimit') ?? textAt(request, 'attributes', 'monthlySpendLimit')
  )
}
