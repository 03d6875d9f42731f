import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/kms-lockout-check-bypassed',
  calls: ['kms:PutKeyPolicy', 'kms:CreateKey', 'kms:ReplicateKey'],
  record: { requestParameters: { bypassPolicyLockoutSafetyCheck: [true] } },
  severity: (e) => (e.action.name === 'PutKeyPolicy' ? 'high' : 'low'),
  title: (e) => `${e.actor.name} set a policy of KMS key ${kmsKeyOf(e)} without the lockout check`,
  why: 'The policy may shut everybody out of the key, the account itself included: so data is held to ransom.',
  respond: (e) => [
    {
      do: 'See at once whether you can still get at the policy:',
      run: aws`kms get-key-policy --key-id ${kmsKeyOf(e)} --policy-name default --query Policy --output text --region ${e.region}`,
    },
    'If it is refused, only AWS Support can give the key back: open a case as root.',
    `Ask ${e.actor.name} why the check was bypassed.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['A pipeline creates a key that only another role is meant to manage.'],
  mitre: ['T1486', 'T1531'],
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html'],
})
