import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { functionOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-code-downloaded-in-bulk',
  calls: ['lambda:GetFunction2*'],
  readOnlyCalls: true,
  severity: 'medium',
  title: (e) => `${e.actor.name} asked for the code and settings of 15 Lambda functions or more`,
  why: 'The answer links to the code and holds the environment variables, where secrets often stand.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they do this, and with which tool.`,
    ...otherCalls(e),
    'If nobody knows of it, replace the secrets in the code and the environment variables of these functions.',
  ],
  falsePositives: ['A scanner takes stock, or a deployment tool compares what is there.'],
  window: { minutes: 10, threshold: 15, distinct: (e) => `${e.region} ${functionOf(e) ?? ''}` },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  firstSeen: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${functionOf(e) ?? ''}`,
  mitre: ['T1526', 'T1552.001', 'T1213'],
  references: ['https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html'],
})
