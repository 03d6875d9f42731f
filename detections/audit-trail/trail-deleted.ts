import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/trail-deleted',
  calls: ['cloudtrail:DeleteTrail'],
  severity: 'critical',
  title: (e) => `${e.actor.name} deleted ${named('trail', namesAt(e.request, 'name'))}`,
  why: 'The trail no longer records who does what in the account; if it was the only one, this system sees no more API calls.',
  respond: (e) => [
    'Create the trail again, for all regions, with the bucket it had: its old log files are still there.',
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    "Read CloudTrail's event history for the time without the trail: it goes on recording management events.",
  ],
  falsePositives: ['A trail that another one has replaced is retired.'],
  mitre: ['T1685.002'],
  cis: ['4.5'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteTrail.html'],
})
