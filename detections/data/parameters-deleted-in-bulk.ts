import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { parametersIn } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/parameters-deleted-in-bulk',
  calls: ['ssm:DeleteParameter', 'ssm:DeleteParameters'],
  window: { minutes: 10, threshold: 10, distinct: (e) => parametersIn(e).map((name) => `${e.region} ${name}`) },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted 10 parameters or more of Parameter Store`,
  why: 'Parameters do not come back, and programs that start without them fail.',
  respond: (e) => [
    `Ask ${e.actor.name} at once.`,
    stopActor(e),
    ...otherCalls(e),
    'Write the parameters again from your code or a backup.',
  ],
  falsePositives: ['A system that is no longer used is taken down.'],
  mitre: ['T1485', 'T1489'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html'],
})
