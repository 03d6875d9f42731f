import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { outageOf, takingDown } from '../requests/compute/outages.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/service-taken-down',
  calls: takingDown,
  where: (e) => isOnOthers(e) && outageOf(e) !== undefined,
  severity: (e) => outageOf(e)?.severity ?? 'low',
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${outageOf(e)?.did ?? 'took something down'}`,
  why: 'What it served is down from this moment on, and so is whatever needs it.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was meant.`,
    'If not, start it again or make it again from your code, and see what failed meanwhile.',
    ...otherCalls(e),
  ],
  // What is mild by itself is told once, and the others are counted.
  groupBy: (e) => {
    const { severity, did = '' } = outageOf(e) ?? {}
    return `${e.account.id} ${e.region} ${e.actor.name} ${e.action.name} ${severity === 'low' ? '' : did}`
  },
  falsePositives: ['It is retired, or a test environment is stopped for the night.'],
  mitre: ['T1489'],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DeleteAutoScalingGroup.html'],
})
