import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/organization-explored',
  calls: [
    'organizations:ListAccounts',
    'organizations:ListAccountsForParent',
    'organizations:ListDelegatedAdministrators',
    'organizations:ListPolicies',
    'organizations:ListRoots',
  ],
  readOnlyCalls: true,
  // Only keys that leak: consoles and tools with roles list accounts all day.
  record: { userIdentity: { type: ['IAMUser'], accessKeyId: [{ prefix: 'AKIA' }] } },
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  severity: 'low',
  title: (e) => `${e.actor.name} listed parts of the organization for the first time`,
  why: 'Whoever holds a stolen key looks first for other accounts to go to.',
  respond: (e) => [
    `Ask whoever holds the credentials of ${e.actor.name} whether a tool of theirs does this, from this address.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['A new tool for inventories or costs runs with the key of a user.'],
  mitre: ['T1087.004', 'T1526'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html'],
})
