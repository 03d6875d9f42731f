import { defineDetection } from '../../shared/core/detection.ts'
import { findCredentialChecks, refusedCredential } from '../requests/identity/credential-verification.ts'

export default defineDetection({
  id: 'identity/identity-center-sign-ins-refused',
  on: 'cloudtrail-service-event',
  pattern: refusedCredential('PASSWORD'),
  window: { minutes: 10, threshold: 20 },
  severity: 'medium',
  title: () => '20 passwords or more were refused at Identity Center within 10 minutes',
  why: 'Identity Center opens every account of the organization, so its passwords are the ones worth guessing.',
  respond: (e) => [
    findCredentialChecks(e.region),
    'If they come from few addresses, look for a UserAuthentication event from the same ones: somebody got in.',
    'Reset the password of anybody who was tried and got in, and require MFA at every sign-in.',
  ],
  falsePositives: ['Many people mistype in a short time, as on the first morning after passwords expired.'],
  mitre: ['T1110.003'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html'],
})
