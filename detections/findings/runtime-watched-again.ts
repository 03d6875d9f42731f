import { runtimeCoverage, watchedInWords } from '../../shared/sources/services/guardduty.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(runtimeCoverage, {
  id: 'findings/runtime-watched-again',
  detailTypes: ['GuardDuty Runtime Protection Healthy'],
  closes: 'findings/runtime-unwatched',
  onlyCloses: true,
  severity: 'information',
  title: (one) => `GuardDuty watches the processes of ${watchedInWords(one)}`,
  ending: (one) => ({
    title: `GuardDuty watches the processes of ${watchedInWords(one)} again`,
    since: 'it did not',
    why: 'What ran meanwhile was not seen.',
  }),
  why: 'What ran meanwhile was not seen.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring-assessing-coverage.html'],
})
