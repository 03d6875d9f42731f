import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { policyInWords } from '../requests/identity/policies.ts'

export default defineCallDetection({
  id: 'identity/policy-default-version-changed',
  calls: ['iam:SetDefaultPolicyVersion'],
  severity: 'medium',
  title: (e) => {
    const version = textAt(e.request, 'versionId')
    const which = version === undefined ? 'another version' : `version ${version}`
    return `${e.actor.name} made ${which} the default of ${policyInWords(e)}`
  },
  why: 'An older version may allow what was taken away since, and going back to it writes no new policy.',
  respond: (e) => {
    const arn = textAt(e.request, 'policyArn')
    const version = textAt(e.request, 'versionId')
    if (arn === undefined || version === undefined) return [`Ask ${e.actor.name} which policy it is, and why.`]
    return [
      {
        do: 'Read what is allowed now:',
        run: aws`iam get-policy-version --policy-arn ${arn} --version-id ${version}`,
      },
      { do: 'See the other versions:', run: aws`iam list-policy-versions --policy-arn ${arn}` },
      {
        do: 'If it allows too much, set the right one:',
        run: aws`iam set-default-policy-version --policy-arn ${arn} --version-id VERSION`,
      },
      'Then delete the versions that nobody needs.',
    ]
  },
  falsePositives: ['A change of the policy that broke something is taken back.'],
  mitre: ['T1098.003', 'T1548'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html'],
})
