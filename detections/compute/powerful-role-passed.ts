import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import roleParameters from '../requests/compute/role-parameters.json' with { type: 'json' }
import { receiverOfRole } from '../requests/compute/role-receiver.ts'
import { powerfulGuestRole } from '../requests/identity/guest-role.ts'
import { soundsPowerful } from '../requests/identity/identities.ts'
import { callsOf, textsAlong } from '../requests/parameter-paths.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/powerful-role-passed',
  calls: callsOf(roleParameters),
  // What guests get identity/guests-given-powerful-role tells.
  where: (e) => roleOf(e) !== undefined && powerfulGuestRole(e) === undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} let ${receiverOfRole(e)} ${roleOf(e)}`,
  why: 'Whoever may hand a powerful role to something that they direct has all the powers of that role.',
  respond: (e) => [
    `Ask ${e.actor.name} what it is for, and whether it needs so powerful a role.`,
    `See what the policies of ${roleOf(e) ?? 'the role'} allow: only its name sounds powerful so far.`,
    stopActor(e),
    ...otherCalls(e),
    `Let ${e.actor.name} pass only the roles that they need (iam:PassRole).`,
  ],
  falsePositives: [
    'The role has a powerful name, but may do little.',
    'An administrator builds a tool for administration.',
  ],
  firstSeen: samePassing,
  groupBy: samePassing,
  mitre: ['T1098.003', 'T1548.005'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html'],
})

function samePassing(e: ApiCall): string {
  const { service, name } = e.action
  return `${e.account.id} ${service}:${name} ${roleOf(e)} ${lastingName(e.actor)}`
}

/** The first powerful role; or the instance profile, which usually bears the name of its role. */
function roleOf(e: ApiCall): string | undefined {
  // A role's name may come with its path, as `service-role/Deploy`.
  return textsAlong(e, roleParameters)
    .map((role) => role.split('/').at(-1))
    .find((name) => soundsPowerful(name))
}
