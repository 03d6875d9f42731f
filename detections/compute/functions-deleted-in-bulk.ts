import { actorOf } from '../../shared/core/detection.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { functionOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/functions-deleted-in-bulk',
  calls: ['lambda:DeleteFunction2*'],
  // A number deletes one old version, and the function stays.
  where: (e) => isOnOthers(e) && !/^\d+$/.test(textAt(e.request, 'qualifier') ?? ''),
  window: { minutes: 10, threshold: 10, distinct: (e) => `${e.region} ${functionOf(e) ?? e.key}` },
  groupBy: actorOf,
  absorbs: ['compute/function-deleted'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted 10 Lambda functions or more within 10 minutes`,
  why: 'All that called them fails at once, and guards of yours may be among them.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    stopActor(e),
    'If not, deploy the functions again from their repositories; Lambda keeps no copy.',
    ...otherCalls(e),
  ],
  falsePositives: ['A script takes a preview environment down.'],
  mitre: ['T1485', 'T1489'],
  references: ['https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html'],
})
