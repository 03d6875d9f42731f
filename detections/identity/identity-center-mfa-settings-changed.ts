import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-center-mfa-settings-changed',
  calls: ['sso-directory:PutMfaDeviceManagementForDirectory', 'sso:PutMfaDeviceManagementForDirectory'],
  severity: 'high',
  title: (e) => `${e.actor.name} changed how Identity Center asks for MFA`,
  why: 'If MFA is asked for less, a password is enough for every account of the organization.',
  respond: (e) => [
    'Open IAM Identity Center, Settings, Authentication, and see when MFA is asked for and who may register a device.',
    stopActor(e),
    `Ask ${e.actor.name} what was changed, and why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['MFA is made stricter.'],
  mitre: ['T1556.006'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-mfa.html'],
})
