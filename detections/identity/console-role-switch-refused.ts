import { defineDetection } from '../../shared/core/detection.ts'
import type { ConsoleLogin } from '../../shared/core/event.ts'
import { principalInWords } from '../../shared/core/principal-in-words.ts'
import { fromAddress } from '../requests/identity/sign-in-network.ts'

export default defineDetection({
  id: 'identity/console-role-switch-refused',
  on: 'console-login',
  pattern: { detail: { eventName: ['SwitchRole'], responseElements: { SwitchRole: ['Failure'] } } },
  groupBy: (e) => `${e.account.id} ${whoOf(e)}${fromAddress(e.network)}`,
  window: { minutes: 15, threshold: 3 },
  severity: 'low',
  title: (e) => `${whoOf(e)} was refused 3 times or more when switching roles in the console`,
  why: 'Trying one role after the other is how an intruder looks for more permissions.',
  respond: (e) => [
    `Ask ${whoOf(e)} which role they look for${fromAddress(e.network)}.`,
    'If they should have it, add them to the trust policy of the role and let them call sts:AssumeRole.',
    'If it was not them, change their password or end their session, and see what else they did.',
  ],
  falsePositives: ['Somebody mistypes the account or the name of the role.'],
  mitre: ['T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html'],
})

function whoOf(e: ConsoleLogin): string {
  return e.switchedFrom === undefined ? e.actor.name : principalInWords(e.switchedFrom, e.account.id)
}
