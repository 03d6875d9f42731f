import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { grantOf, severityOfGrant } from '../requests/identity/grants.ts'
import { policyInWords, setsDefault } from '../requests/identity/policies.ts'
import { ifKnown, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/policy-version-too-wide',
  calls: ['iam:CreatePolicyVersion'],
  where: (e) => setsDefault(e) && grantOf(e) !== undefined,
  severity: severityOfGrant,
  title: (e) => {
    const grant = grantOf(e)?.words ?? 'do nearly everything'
    return `${e.actor.name} allowed all who hold ${policyInWords(e)} to ${grant}`
  },
  why: 'The new version counts at once for every user, role and group that holds the policy, the actor perhaps among them.',
  respond: (e) => {
    const arn = textAt(e.request, 'policyArn')
    return [
      ...ifKnown(arn, (arn) => [
        { do: 'See the older versions:', run: aws`iam list-policy-versions --policy-arn ${arn}` },
        {
          do: 'Go back to the one before:',
          run: aws`iam set-default-policy-version --policy-arn ${arn} --version-id VERSION`,
        },
        { do: 'See who holds the policy:', run: aws`iam list-entities-for-policy --policy-arn ${arn}` },
      ]),
      stopActor(e),
    ]
  },
  falsePositives: ['A policy that always allowed as much is changed in another part.'],
  mitre: ['T1098.003', 'T1548'],
  cis: ['4.4'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html',
  ],
})
