import { defineDetection } from '../../shared/core/detection.ts'
import type { HealthEvent } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { thingsAffected } from '../../shared/sources/services/health-event.ts'
import { aboutOf, ofCode, sameEvent, seeDashboard, toldFor } from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/aws-issue',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'trouble' && e.status !== 'closed',
  severity: (e) => severityOf(e),
  gravest: 'high',
  title: (e) => titleOf(e),
  groupBy: sameEvent,
  window: toldFor,
  why: (e) => {
    if (isPast(e))
      return 'What you run on the service may have failed in that time, and may need a start or a second try.'
    return e.isPublic
      ? 'The trouble is with AWS itself, in this region: what you run on the service may fail, whatever you do.'
      : e.isSpared
        ? 'AWS lists resources of this account, and counts none of them as impaired.'
        : 'AWS sees that resources of this account are affected: what runs on them may fail until AWS has mended it.'
  },
  respond: (e) => [
    seeDashboard,
    ...(isPast(e)
      ? ['See whether what you run there is well again.']
      : [
          'See whether what fails for you began at that time: then no change of your own mends it.',
          'Move what must run to another zone or region, if you are prepared for that.',
        ]),
  ],
  falsePositives: (e) => [
    e.isPublic
      ? 'You run nothing on the service in this region.'
      : 'What is affected is not needed, or another stands in for it.',
  ],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-concepts-and-terms.html'],
})

/** AWS writes of some trouble once it is over, under a status that is still open. */
function isPast({ ends, time }: HealthEvent): boolean {
  return ends !== undefined && time !== undefined && ends <= time
}

function severityOf(e: HealthEvent): Severity {
  // An event does not say whether the account uses the service where the trouble is for all.
  if ((e.isPublic || e.isSpared) && e.affected.length === 0) return 'low'
  return isPast(e) ? 'medium' : 'high'
}

/** "AWS has trouble that affects i-0abc: EC2 operational issue" */
function titleOf(e: HealthEvent): string {
  const [has, affects] = isPast(e) ? ['had', 'affected'] : ['has', 'affects']
  const things = thingsAffected(e)
  return `AWS ${has} trouble${things === undefined ? '' : ` that ${affects} ${things}`}${ofCode(e)}`
}
