import { defineDetection } from '../../shared/core/detection.ts'
import { findCredentialChecks, refusedCredential } from '../requests/identity/credential-verification.ts'

export default defineDetection({
  id: 'identity/identity-center-mfa-refused',
  on: 'cloudtrail-service-event',
  pattern: refusedCredential('TOTP', 'WEBAUTHN'),
  window: { minutes: 10, threshold: 5 },
  severity: 'medium',
  title: () => '5 MFA codes or more were refused at Identity Center within 10 minutes',
  why: 'Whoever is asked for the code has already entered the right password.',
  respond: (e) => [
    findCredentialChecks(e.region),
    'If they are of one user, ask whether it was them; if not, reset the password in Identity Center.',
  ],
  falsePositives: ['The clock of a phone is wrong, or several people mistype at the same time.'],
  mitre: ['T1110', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html'],
})
