import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/access-analyzer-deleted',
  calls: ['access-analyzer:DeleteAnalyzer'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted ${named('access analyzer', namesAt(e.request, 'analyzerName'))}`,
  why: 'Nobody is told any more when a role, a bucket or a key is opened to others; its findings are gone.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    'If it is not expected, create the analyzer again, of the same type and with its archive rules.',
    'Look at which policies of buckets, roles and keys were changed since then.',
  ],
  falsePositives: ['An analyzer of the organization takes over from one of the account.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_DeleteAnalyzer.html'],
})
