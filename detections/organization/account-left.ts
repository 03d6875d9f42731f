import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/account-left',
  calls: ['organizations:LeaveOrganization'],
  outcome: 'any',
  severity: (e) => (isTried(e) ? 'high' : 'critical'),
  gravest: 'critical',
  title: (e) => `${e.actor.name} ${isTried(e) ? 'tried to take' : 'took'} the account out of its organization`,
  why: (e) =>
    isTried(e)
      ? 'The account is still in the organization; whoever wants it out wants no policy, trail or guard of yours to watch it.'
      : 'Outside the organization no service control policy, shared trail or central guard watches the account.',
  respond: (e) => [
    ...(isTried(e)
      ? [`Ask ${e.actor.name} why; nobody leaves an organization by accident.`, stopActor(e)]
      : [
          'Invite the account back from the management account, and have somebody there accept it.',
          'Check that CloudTrail and GuardDuty still run in the account: what the organization ran there stops.',
          stopActor(e),
        ]),
    ...otherCalls(e),
    isTried(e)
      ? 'See that a service control policy denies organizations:LeaveOrganization everywhere.'
      : 'Deny organizations:LeaveOrganization in a service control policy.',
  ],
  falsePositives: (e) => [
    isTried(e) ? 'A test checks that a policy denies it.' : 'The account is sold or handed over to another company.',
  ],
  mitre: ['T1666', 'T1685'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_LeaveOrganization.html'],
})

function isTried({ outcome }: ApiCall): boolean {
  return outcome.kind !== 'success'
}
