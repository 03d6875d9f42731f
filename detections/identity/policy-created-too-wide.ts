import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { grantOf } from '../requests/identity/grants.ts'
import { policyInWords } from '../requests/identity/policies.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/policy-created-too-wide',
  calls: ['iam:CreatePolicy'],
  where: (e) => grantOf(e) !== undefined,
  severity: (e) => (grantOf(e)?.everything === true ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) =>
    `${e.actor.name} created ${policyInWords(e)} that lets its holders ${grantOf(e)?.words ?? 'do nearly everything'}`,
  why: 'Nobody holds it yet; whoever gets it is an administrator under a name that nobody looks for.',
  respond: (e) => {
    const arn = arnOf(e)
    return [
      ...ifKnown(arn, (arn) => [
        { do: 'See whether anybody holds it by now:', run: aws`iam list-entities-for-policy --policy-arn ${arn}` },
        { do: 'If it is not meant, delete it:', run: aws`iam delete-policy --policy-arn ${arn}` },
      ]),
      `Ask ${e.actor.name} who is to get it.`,
    ]
  },
  falsePositives: ['A policy for a team of administrators, which will have conditions elsewhere.'],
  mitre: ['T1098.003'],
  cis: ['4.4'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html'],
})

function arnOf({ response }: ApiCall): string | undefined {
  return textAt(response, 'policy', 'arn')
}
