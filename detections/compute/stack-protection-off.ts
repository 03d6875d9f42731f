import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { stackOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/stack-protection-off',
  calls: ['cloudformation:UpdateTerminationProtection'],
  where: isOnOthers,
  record: { requestParameters: { enableTerminationProtection: [false] } },
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off the protection of ${named('CloudFormation stack', stackOf(e))}`,
  why: 'One call can now delete the stack with everything in it; it is often the step before.',
  respond: (e) => [
    ...ifKnown(stackOf(e), (stack) => ({
      do: 'Switch it on again:',
      run: aws`cloudformation update-termination-protection --stack-name ${stack} --enable-termination-protection --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['The stack is about to be deleted on purpose.'],
  mitre: ['T1578', 'T1685'],
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html',
  ],
})
