import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/trail-logging-started',
  calls: ['cloudtrail:StartLogging'],
  closes: 'audit-trail/trail-logging-stopped',
  severity: 'information',
  title: (e) => `${e.actor.name} started the logging of ${named('trail', namesAt(e.request, 'name'))}`,
  why: 'The trail records again; for the time before, only the event history of 90 days can tell what happened.',
  respond: [],
  falsePositives: ['A new trail begins to record.'],
  cis: ['4.5'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StartLogging.html'],
})
