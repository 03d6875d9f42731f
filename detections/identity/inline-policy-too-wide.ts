import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { grantOf, severityOfGrant } from '../requests/identity/grants.ts'
import { identityInWords, identityOf, takePolicyAway } from '../requests/identity/identities.ts'
import { widensOwn } from '../requests/identity/policies.ts'

export default defineCallDetection({
  id: 'identity/inline-policy-too-wide',
  calls: ['iam:PutUserPolicy', 'iam:PutRolePolicy', 'iam:PutGroupPolicy'],
  where: (e) => grantOf(e) !== undefined && !widensOwn(e),
  severity: severityOfGrant,
  title: (e) => `${e.actor.name} allowed ${identityInWords(e)} to ${grantOf(e)?.words ?? 'do nearly everything'}`,
  why: (e) =>
    severityOfGrant(e) === 'high'
      ? 'An inline policy is seen in no list of policies, and with this one its holder can take the whole account.'
      : 'An inline policy is seen in no list of policies, and this one may let its holder take more than it says.',
  respond: (e) => {
    const { kind, name } = identityOf(e) ?? {}
    const policy = textAt(e.request, 'policyName')
    return [
      ...takePolicyAway(e),
      ...(kind === undefined || name === undefined || policy === undefined
        ? []
        : [
            {
              do: 'To read it first:',
              run: aws`iam get-${kind}-policy --${kind}-name ${name} --policy-name ${policy}`,
            },
          ]),
      `Ask ${e.actor.name} what it is for, and name actions and resources one by one.`,
    ]
  },
  falsePositives: ['A role that deploys other roles needs them; a permissions boundary limits it.'],
  mitre: ['T1098.003'],
  cis: ['4.4'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html',
  ],
})
