import { defineCallDetection } from '../define-call-detection.ts'
import { roleInWords } from '../requests/identity/identities.ts'
import { stopRole, trustOf } from '../requests/identity/trust.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/role-open-to-everyone',
  calls: ['iam:CreateRole', 'iam:UpdateAssumeRolePolicy'],
  where: (e) => trustOf(e)?.kind === 'everyone',
  severity: 'critical',
  title: (e) => `${e.actor.name} opened ${roleInWords(e)} to every AWS account`,
  why: 'Anybody with an AWS account of their own can now take the role and do what it may do.',
  respond: (e) => [
    ...stopRole(e),
    'Name the accounts or roles that are meant in the trust policy, and look for AssumeRole calls from others.',
    stopActor(e),
  ],
  falsePositives: ['A condition limits the callers by something that Tocsin does not know as a limit.'],
  mitre: ['T1098', 'T1199'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html',
  ],
})
