import type { Step } from '../../shared/core/detection.ts'
import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  cloudFormationStack,
  type Stack,
  stackStatusInWords,
  statusOf,
} from '../../shared/sources/services/cloudformation.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(cloudFormationStack, {
  id: 'delivery/stack-failed',
  // That a rollback is complete comes after it was told that one began.
  detail: {
    'status-details': {
      status: [
        'CREATE_FAILED',
        'ROLLBACK_IN_PROGRESS',
        'ROLLBACK_FAILED',
        'UPDATE_FAILED',
        'UPDATE_ROLLBACK_IN_PROGRESS',
        'UPDATE_ROLLBACK_FAILED',
        'IMPORT_ROLLBACK_IN_PROGRESS',
        'IMPORT_ROLLBACK_FAILED',
        'DELETE_FAILED',
      ],
    },
  },
  severity: (stack) => {
    if (isStuck(stack)) return 'high'
    return isCancelled(stack) ? 'low' : 'medium'
  },
  gravest: 'high',
  title: (stack) => stackStatusInWords(stack),
  window: { minutes: 24 * 60 },
  why: (stack) => whyOf(stack),
  respond: (stack, e) => [
    {
      do: 'See which of its resources failed, and why:',
      run: aws`cloudformation describe-stack-events --stack-name ${stack['stack-id'] ?? unknownName} --query StackEvents[?contains(ResourceStatus,'FAILED')].[LogicalResourceId,ResourceStatusReason] --region ${e.region}`,
    },
    thenDo(stack, e.region),
  ],
  falsePositives: (stack) => [
    isCancelled(stack)
      ? 'Whoever cancelled it wanted that.'
      : 'A nested stack tells it with its parent: one mistake, two alerts.',
  ],
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-continueupdaterollback.html',
  ],
})

/** Nothing can be done with it until its rollback is through. */
function isStuck(stack: Stack): boolean {
  return statusOf(stack) === 'UPDATE_ROLLBACK_FAILED'
}

function thenDo(stack: Stack, region: string): Step {
  const id = stack['stack-id'] ?? unknownName
  if (isCancelled(stack)) return 'Ask whoever cancelled it whether the change is still to be made.'
  switch (statusOf(stack)) {
    case 'UPDATE_ROLLBACK_FAILED':
      return {
        do: 'Mend what could not be rolled back, then let the rollback go on:',
        run: aws`cloudformation continue-update-rollback --stack-name ${id} --region ${region}`,
      }
    case 'UPDATE_FAILED':
      return {
        do: 'Repair the template and update again; or go back to how it was:',
        run: aws`cloudformation rollback-stack --stack-name ${id} --region ${region}`,
      }
    case 'DELETE_FAILED':
    case 'ROLLBACK_FAILED':
      return {
        do: 'Take away what keeps its resources from being deleted, as what a bucket holds, then delete it again:',
        run: aws`cloudformation delete-stack --stack-name ${id} --region ${region}`,
      }
    case 'CREATE_FAILED':
    case 'ROLLBACK_IN_PROGRESS':
      return 'Repair the template or what it lacks, delete the stack, and create it again.'
    default:
      return 'Repair the template or what it lacks, and deploy again.'
  }
}

function isCancelled(stack: Stack): boolean {
  return stack['status-details']?.['status-reason']?.startsWith('User Initiated') === true
}

function whyOf(stack: Stack): string {
  switch (statusOf(stack)) {
    case 'UPDATE_ROLLBACK_FAILED':
      return 'It may run in parts of two versions, and takes no further update until the rollback is through.'
    case 'DELETE_FAILED':
    case 'ROLLBACK_FAILED':
      return 'What is left goes on costing money, and a stack of that name cannot be created.'
    case 'UPDATE_FAILED':
      return 'It runs in parts of two versions, as rolling back was switched off.'
    case 'CREATE_FAILED':
    case 'ROLLBACK_IN_PROGRESS':
      return 'What the stack was to make is not there; it must be deleted before it can be created again.'
    default:
      return 'The change was not made: what runs is the version before.'
  }
}
