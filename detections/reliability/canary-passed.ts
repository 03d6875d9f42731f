import { canaryInWords, canaryRun } from '../../shared/sources/services/synthetics.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(canaryRun, {
  id: 'reliability/canary-passed',
  detailTypes: ['Synthetics Canary TestRun Successful'],
  closes: 'reliability/canary-failed',
  onlyCloses: true,
  severity: 'information',
  title: (run) => `${canaryInWords(run)} passes again`,
  why: 'What the canary tries works again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitoring-events-eventbridge.html'],
})
