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
      ? certificateExpires(e)
      : e.actionability === 'ACTION_REQUIRED'
        ? 'AWS says that somebody must act, or something of the account will suffer.'
        : e.actionability === 'INFORMATIONAL'
          ? 'AWS asks for nothing: it is for whoever owns the account to know.'
          : 'AWS does not say that somebody must act; the account may lose money or miss a change if nobody reads it.',
  respond: () => [seeDashboard],
  falsePositives: ['What it is about is known already, or no longer needed.'],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-concepts-and-terms.html'],
})
