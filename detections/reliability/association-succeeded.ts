import { associationInWords, ssmAssociation } from '../../shared/sources/services/ssm-association.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ssmAssociation, {
  id: 'reliability/association-succeeded',
  detail: { status: ['Success'] },
  closes: 'reliability/association-failed',
  onlyCloses: true,
  severity: 'information',
  title: (association) => `${associationInWords(association)} succeeded again`,
  why: 'All its nodes are as it says.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html'],
})
