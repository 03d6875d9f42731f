import { monitoredInWords, runtimeCoverage } from '../../shared/sources/services/guardduty.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(runtimeCoverage, {
  id: 'findings/runtime-monitored',
  detailTypes: ['GuardDuty Runtime Protection Healthy'],
  closes: 'findings/runtime-unmonitored',
  onlyCloses: true,
  severity: 'information',
  title: (one) => `GuardDuty sees what runs on ${monitoredInWords(one)} again`,
  why: 'What ran there in the meantime was seen by nobody.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring-assessing-coverage.html'],
})
