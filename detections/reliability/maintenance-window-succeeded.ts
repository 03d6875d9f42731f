import { ssmMaintenanceWindow, windowInWords } from '../../shared/sources/services/ssm-maintenance-window.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmMaintenanceWindow, {
  id: 'reliability/maintenance-window-succeeded',
  detail: { status: ['SUCCESS'] },
  closes: 'reliability/maintenance-window-failed',
  onlyCloses: true,
  severity: 'information',
  title: (execution) => `${windowInWords(execution)} succeeded again`,
  why: 'Its tasks were done this time.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html'],
})
