import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { functionOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-deleted',
  calls: ['lambda:DeleteFunction2*'],
  // A number deletes one old version, and the function stays.
  where: (e) => isOnOthers(e) && !/^\d+$/.test(textAt(e.request, 'qualifier') ?? ''),
  severity: 'low',
  title: (e) => `${e.actor.name} deleted ${named('Lambda function', functionOf(e))}`,
  why: 'What called the function now fails, and if it was a guard of yours, nobody watches any more.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    'If not, deploy the function again from its repository; Lambda keeps no copy.',
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody tidies up functions that are no longer used.'],
  mitre: ['T1485', 'T1685'],
  references: ['https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html'],
})
