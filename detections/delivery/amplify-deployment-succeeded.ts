import { amplifyDeployment, jobInWords } from '../../shared/sources/services/amplify.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(amplifyDeployment, {
  id: 'delivery/amplify-deployment-succeeded',
  detail: { jobStatus: ['SUCCEED'] },
  closes: 'delivery/amplify-deployment-failed',
  onlyCloses: true,
  severity: 'information',
  title: (job) => `${jobInWords(job)} succeeded again`,
  why: 'The branch is deployed again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/amplify/latest/userguide/notifications.html'],
})
