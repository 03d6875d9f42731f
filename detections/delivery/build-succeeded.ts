import { buildInWords, codeBuild } from '../../shared/sources/services/codebuild.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codeBuild, {
  id: 'delivery/build-succeeded',
  detail: { 'build-status': ['SUCCEEDED'] },
  closes: 'delivery/build-failed',
  onlyCloses: true,
  severity: 'information',
  title: (build) => `${buildInWords(build)} succeeded again`,
  why: 'What the project makes is there again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html'],
})
