import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/organization-deleted',
  calls: ['organizations:DeleteOrganization'],
  severity: 'high',
  title: (e) => `${e.actor.name} deleted the organization`,
  why: 'All policies, delegated administrators and organization trails went with it; nothing of it can be restored.',
  respond: (e) => [
    `Ask ${e.actor.name} whether this was agreed; it needs an organization without members, so look for removed accounts too.`,
    ...otherCalls(e),
    'Create a trail in every account that relied on the organization trail.',
    'Create a new organization and invite the accounts again; policies must be written anew.',
  ],
  falsePositives: ['A test organization is dissolved after its accounts were closed.'],
  mitre: ['T1666', 'T1485'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteOrganization.html'],
})
