import { appRunnerOperation, operationInWords } from '../../shared/sources/services/apprunner.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(appRunnerOperation, {
  id: 'delivery/app-runner-succeeded',
  detail: { operationStatus: [{ suffix: 'CompletedSuccessfully' }] },
  closes: 'delivery/app-runner-failed',
  onlyCloses: true,
  severity: 'information',
  title: (operation) => operationInWords(operation),
  why: 'A later operation on the service succeeded.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/apprunner/latest/dg/monitor-ev.html'],
})
