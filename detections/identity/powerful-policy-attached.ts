import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { identityInWords, takePolicyAway } from '../requests/identity/identities.ts'
import { policyInWords, powerfulPolicies, widensOwn } from '../requests/identity/policies.ts'

export default defineCallDetection({
  id: 'identity/powerful-policy-attached',
  calls: ['iam:AttachUserPolicy', 'iam:AttachRolePolicy', 'iam:AttachGroupPolicy'],
  record: { requestParameters: { policyArn: powerfulPolicies.map((suffix) => ({ suffix })) } },
  where: (e) => !widensOwn(e),
  // Who may change IAM gives themselves the rest.
  severity: (e) => (textAt(e.request, 'policyArn')?.endsWith('policy/IAMFullAccess') === true ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} attached ${policyInWords(e)} to ${identityInWords(e)}`,
  why: 'The policy is not AdministratorAccess, but its holder can become an administrator or blind those who watch.',
  respond: (e) => [
    ...takePolicyAway(e),
    `Ask ${e.actor.name} what it is for, and whether a narrower policy would do.`,
    'A permissions boundary keeps whoever holds such a policy from going further.',
  ],
  falsePositives: ['The role of a platform or security team is set up.'],
  mitre: ['T1098.003'],
  cis: ['4.4'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html'],
})
