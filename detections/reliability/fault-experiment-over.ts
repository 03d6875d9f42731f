import { faultExperiment, faultExperimentInWords } from '../../shared/sources/services/fis.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(faultExperiment, {
  id: 'reliability/fault-experiment-over',
  detail: { 'new-state': { status: ['completed', 'stopped', 'failed'] } },
  closes: 'reliability/fault-experiment-runs',
  onlyCloses: true,
  severity: 'information',
  title: (e) => `${faultExperimentInWords(e)} ${endOf(e['new-state']?.status)}`,
  ending: (e) => ({
    title: `${faultExperimentInWords(e)} ${endOf(e['new-state']?.status)}`,
    since: 'it began',
    why: 'It breaks nothing any more; some of what it changed may need time.',
  }),
  why: 'It breaks nothing any more; some of what it changed may need time.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/fis/latest/userguide/monitoring-eventbridge.html'],
})

function endOf(status: string | undefined): string {
  if (status === 'failed') return 'failed'
  return status === 'stopped' ? 'was stopped' : 'is complete'
}
