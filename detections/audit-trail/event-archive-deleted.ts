import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/event-archive-deleted',
  calls: ['events:DeleteArchive'],
  severity: 'low',
  title: (e) => `${e.actor.name} deleted ${named('EventBridge archive', namesAt(e.request, 'archiveName'))}`,
  why: 'The events in it are gone: they can neither be searched nor played again.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and who relied on the events.`,
    'Create the archive again if it is needed; it begins empty.',
  ],
  falsePositives: ['An archive that was made for a test is cleared away.'],
  mitre: ['T1070', 'T1485'],
  references: ['https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeleteArchive.html'],
})
