import { defineDetection } from '../../shared/core/detection.ts'
import { affectedInWords, codeInWords } from '../../shared/sources/services/health-event.ts'
import { aboutOf, sameEvent, seeDashboard, toldFor } from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/aws-issue',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'trouble' && e.status !== 'closed',
  // An event does not say whether the account uses the service where the trouble is for all.
  severity: (e) => (e.affected.length === 0 && (e.isPublic || e.isSpared) ? 'low' : 'high'),
  gravest: 'high',
  title: (e) => `AWS has trouble${affectedInWords(e).replace(' for ', ' that affects ')}: ${codeInWords(e)}`,
  groupBy: sameEvent,
  window: toldFor,
  why: (e) =>
    e.isPublic
      ? 'The trouble is with AWS itself, in this region: what you run on the service may fail, whatever you do.'
      : e.isSpared
        ? 'AWS lists resources of this account, and counts none of them as impaired.'
        : 'AWS sees that resources of this account are affected.',
  respond: () => [
    seeDashboard,
    'Before you change anything of your own, see whether it fits the time: a change will not mend it.',
    'Move what must run to another zone or region, if you are prepared for that.',
  ],
  falsePositives: ['You run nothing on the service in this region.'],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-concepts-and-terms.html'],
})
