import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { roleInWords } from '../requests/identity/identities.ts'

export default defineCallDetection({
  id: 'identity/role-taken-through-new-saml-provider',
  calls: ['sts:AssumeRoleWithSAML'],
  readOnlyCalls: true,
  // Identity Center makes the roles of its permission sets itself, and all its users sign in so.
  record: { requestParameters: { roleArn: [{ 'anything-but': { wildcard: '*:role/aws-reserved/*' } }] } },
  severity: 'low',
  title: (e) => `${e.actor.name} is the first to take ${roleInWords(e)} through SAML provider ${providerOf(e)}`,
  groupBy: (e) => `${e.account.id} ${providerOf(e)} ${roleInWords(e)}`,
  firstSeen: (e) => `${e.account.id} ${providerOf(e)} ${roleInWords(e)}`,
  why: 'Nobody is known to have used that provider for that role before, and the provider alone says who may.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    `See in the provider who is allowed ${roleInWords(e)}.`,
    'If the provider is not yours, delete it, and look for who created it: iam:CreateSAMLProvider.',
  ],
  falsePositives: ['A role is used once in a while, as an emergency role is.', 'A new role is in use.'],
  mitre: ['T1606.002', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html'],
})

function providerOf({ request }: ApiCall): string {
  return textAt(request, 'principalArn')?.split('/').at(-1) ?? 'of unknown name'
}
