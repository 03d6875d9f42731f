import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/sending-limits-read',
  calls: [
    'ses:GetAccount',
    'ses:GetAccountSendingEnabled',
    'ses:GetSendQuota',
    'sms-voice:DescribeAccountLimits',
    'sms-voice:DescribeSpendLimits',
    'sns:GetSMSAttributes',
    'sns:GetSMSSandboxAccountStatus',
  ],
  readOnlyCalls: true,
  // Only keys that leak: the console and roles look at these limits every day.
  record: { userIdentity: { type: ['IAMUser'], accessKeyId: [{ prefix: 'AKIA' }] } },
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)} ${whatIn(e)}`,
  severity: 'medium',
  title: (e) => `${e.actor.name} asked for the first time how ${whatIn(e)} the account may send`,
  why: 'It is the first thing spammers try with a stolen access key, to see what it is worth.',
  respond: (e) => [
    `Ask whoever holds the credentials of ${e.actor.name} whether an application of theirs does this, from this address.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['An application that sends mail begins to watch its limits.'],
  mitre: ['T1526', 'T1580'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference/API_GetSendQuota.html'],
})

function whatIn({ action }: ApiCall): string {
  return action.service === 'ses' ? 'much mail' : 'many text messages'
}
