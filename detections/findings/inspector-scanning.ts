import { coveredInWords, inspectorCoverage } from '../../shared/sources/services/inspector.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(inspectorCoverage, {
  id: 'findings/inspector-scanning',
  detail: { scanStatus: { statusCodeValue: ['ACTIVE'] } },
  closes: 'findings/inspector-not-scanning',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `Inspector scans ${coveredInWords(e.resources)} again`,
  why: 'What became known in the meantime is told of now, where the resource has it.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html'],
})
