import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { identityInWords, identityOf, takePolicyAway } from '../requests/identity/identities.ts'
import { widensOwn } from '../requests/identity/policies.ts'

export default defineCallDetection({
  id: 'identity/administrator-policy-attached',
  calls: ['iam:AttachUserPolicy', 'iam:AttachRolePolicy', 'iam:AttachGroupPolicy'],
  // The ARN begins with the partition: arn:aws:, arn:aws-cn:, arn:aws-us-gov:.
  record: { requestParameters: { policyArn: [{ suffix: ':iam::aws:policy/AdministratorAccess' }] } },
  where: (e) => !widensOwn(e),
  severity: 'high',
  title: (e) => `${e.actor.name} made ${identityInWords(e)} an administrator`,
  why: 'AdministratorAccess allows everything, so whoever holds the user, role or group holds the account.',
  respond: (e) => {
    const identity = identityOf(e)
    return [
      ...takePolicyAway(e),
      `Ask ${e.actor.name} why it is needed.`,
      ...(identity?.kind === 'group'
        ? [{ do: 'See who is in the group:', run: aws`iam get-group --group-name ${identity.name}` }]
        : []),
      'Grant what the work needs, and for as long as it needs it.',
    ]
  },
  falsePositives: ['The first roles of a new account are set up.'],
  mitre: ['T1098.003'],
  cis: ['4.4'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html'],
})
