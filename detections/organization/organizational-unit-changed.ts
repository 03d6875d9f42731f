import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/organizational-unit-changed',
  calls: [
    'organizations:CreateOrganizationalUnit',
    'organizations:UpdateOrganizationalUnit',
    'organizations:DeleteOrganizationalUnit',
  ],
  severity: (e) => (e.action.name.startsWith('Delete') ? 'low' : 'information'),
  gravest: 'low',
  title: (e) => `${e.actor.name} ${verbs.get(e.action.name) ?? 'changed OU'} ${unitOf(e)}`,
  why: 'Policies are attached to OUs: a new one has none of its own, and with a deleted one its policies go.',
  respond: (e) => [
    `Ask ${e.actor.name} what the new order is to be.`,
    ...otherCalls(e),
    'Check which policies the accounts concerned have now.',
  ],
  falsePositives: ['The organization is put in a new order.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html'],
})

const verbs: ReadonlyMap<string, string> = new Map([
  ['CreateOrganizationalUnit', 'created OU'],
  ['UpdateOrganizationalUnit', 'renamed an OU to'],
  ['DeleteOrganizationalUnit', 'deleted OU'],
])

function unitOf(e: ApiCall): string {
  return textAt(e.request, 'name') ?? textAt(e.response, 'organizationalUnit', 'name') ?? idOf(e) ?? 'without a name'
}

function idOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'organizationalUnitId') ?? textAt(response, 'organizationalUnit', 'id')
}
