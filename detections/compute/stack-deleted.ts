import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { stackOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/stack-deleted',
  calls: ['cloudformation:DeleteStack'],
  where: isOnOthers,
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted ${named('CloudFormation stack', stackOf(e))}`,
  why: 'Everything the stack made is deleted with it, databases and buckets too where they are not to be kept.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    'The deletion cannot be stopped; if it is still going on, switch on the deletion protection of what must stay.',
    'Create the stack again from its template, and restore its data from backups.',
    ...otherCalls(e),
  ],
  falsePositives: ['A test environment is taken down.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html'],
})
