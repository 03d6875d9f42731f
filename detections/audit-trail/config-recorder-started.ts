import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/config-recorder-started',
  calls: ['config:StartConfigurationRecorder'],
  closes: 'audit-trail/config-recorder-stopped',
  severity: 'information',
  title: (e) => `${e.actor.name} started ${named('Config recorder', namesAt(e.request, 'configurationRecorderName'))}`,
  why: 'AWS Config records again; what changed meanwhile it only sees as it is now.',
  respond: [],
  falsePositives: ['A new recorder begins to record.'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigurationRecorder.html'],
})
