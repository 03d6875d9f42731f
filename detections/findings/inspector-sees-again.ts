import { scanCoverage } from '../../shared/sources/services/inspector.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(scanCoverage, {
  id: 'findings/inspector-sees-again',
  detail: { scanStatus: { statusCodeValue: ['ACTIVE'] } },
  closes: 'findings/inspector-blind',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `Inspector scans ${e.resources[0]?.name ?? 'a resource'}`,
  ending: (_, e) => ({
    title: `Inspector scans ${e.resources[0]?.name ?? 'a resource'} again`,
    since: 'it did not',
    why: 'What it finds comes as findings.',
  }),
  why: 'What it finds comes as findings.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/inspector/latest/user/assessing-coverage.html'],
})
