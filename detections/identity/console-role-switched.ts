import { defineDetection } from '../../shared/core/detection.ts'
import type { ConsoleLogin } from '../../shared/core/event.ts'
import { isOutside, principalInWords } from '../../shared/core/principal-in-words.ts'
import { soundsPowerful } from '../requests/identity/identities.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/console-role-switched',
  on: 'console-login',
  pattern: { detail: { eventName: ['SwitchRole'], responseElements: { SwitchRole: ['Success'] } } },
  // Whoever switches to a role every day does so again tomorrow; the first time is news.
  firstSeen: fromAndTo,
  groupBy: fromAndTo,
  severity: (e) => {
    if (soundsPowerful(roleOf(e))) return 'medium'
    return isOutside(e.switchedFrom, e.account.id) ? 'low' : 'information'
  },
  gravest: 'medium',
  title: (e) =>
    `${principalInWords(e.switchedFrom, e.account.id)} switched to role ${roleOf(e) ?? e.actor.name} for the first time`,
  why: 'The role may do more than the person who switched, and what is done there bears the name of the role.',
  respond: (e) => [
    `Ask ${principalInWords(e.switchedFrom, e.account.id)} whether it was them, and what for.`,
    ...otherCalls(e),
    'If it should not be possible, take the principal out of the trust policy of the role.',
  ],
  falsePositives: ['Somebody new joined the team, or works in this account for the first time in months.'],
  mitre: ['T1078.004', 'T1550'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html'],
})

function roleOf({ actor }: ConsoleLogin): string | undefined {
  return actor.kind === 'assumed-role' ? actor.roleName : undefined
}

function fromAndTo(e: ConsoleLogin): string {
  return `${e.account.id} ${principalInWords(e.switchedFrom, e.account.id)} ${roleOf(e) ?? e.actor.name}`
}
