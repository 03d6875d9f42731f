import { defineDetection } from '../../shared/core/detection.ts'
import {
  aboutOf,
  certificateExpires,
  isOfCertificates,
  reportInWords,
  sameEvent,
  seeDashboard,
  toldFor,
} from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/account-notice',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'notice' && e.status !== 'closed',
  severity: (e) => (e.actionability === 'ACTION_REQUIRED' || isOfCertificates(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: reportInWords,
  groupBy: sameEvent,
  window: toldFor,
  why: (e) =>
    isOfCertificates(e)
      ? certificateExpires
      : e.actionability === 'ACTION_REQUIRED'
        ? 'AWS says that somebody must act, or something of the account will suffer.'
        : 'AWS thinks that whoever owns the account should know.',
  respond: () => [seeDashboard],
  falsePositives: ['It is known already, or about what nobody needs.'],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-concepts-and-terms.html'],
})
