import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { stackCalls } from '../requests/audit-trail/blinding/stack.ts'
import { ifKnown } from '../steps.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-stack-changed',
  tells: stackCalls,
  tellsDeployments: true,
  part: (noun, [name = 'unknown']) => `Tocsin's own ${noun} ${name}`,
  why: (e) =>
    e.action.name === 'UpdateTerminationProtection'
      ? 'One call can now delete this system with all that it knows.'
      : 'An update can take away what this system sees, or whom it tells; you should know of each one.',
  respond: (e, [stack]) =>
    ifKnown(stack, (stack) => ({
      do: 'See what has changed against what was deployed:',
      run: aws`cloudformation describe-stack-events --stack-name ${stack} --region ${e.region}`,
    })),
  falsePositives: (e) =>
    e.action.name === 'UpdateTerminationProtection'
      ? ['Tocsin is about to be removed on purpose.']
      : ['Tocsin is deployed, or brought up to date.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html',
  ],
})
