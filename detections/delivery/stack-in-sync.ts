import { cloudFormationDrift, stackInWords } from '../../shared/sources/services/cloudformation.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(cloudFormationDrift, {
  id: 'delivery/stack-in-sync',
  detail: { 'status-details': { 'stack-drift-status': ['IN_SYNC'] } },
  closes: 'delivery/stack-drifted',
  onlyCloses: true,
  severity: 'information',
  title: (drift) => `${stackInWords(drift['stack-id'])} is as its template says again`,
  why: 'The next update changes only what its template changes.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html'],
})
