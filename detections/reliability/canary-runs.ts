import { canaryInWords, canaryState } from '../../shared/sources/services/synthetics.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(canaryState, {
  id: 'reliability/canary-runs',
  detail: { 'current-state': ['RUNNING', 'READY'] },
  closes: 'reliability/canary-broken',
  onlyCloses: true,
  severity: 'information',
  title: (state) => `${canaryInWords(state)} can run again`,
  why: 'The canary watches again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitoring-events-eventbridge.html'],
})
