import { defineCallDetection } from '../define-call-detection.ts'
import { directoryUserOf } from '../requests/identity/identity-center.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-center-mfa-removed',
  calls: ['sso-directory:DeleteMfaDeviceForUser', 'identitystore:DeleteMfaDeviceForUser'],
  severity: 'medium',
  title: (e) => {
    const user = directoryUserOf(e)
    const whose = user === undefined ? 'a user' : `user ${user}`
    return `${e.actor.name} deleted an MFA device of ${whose} in Identity Center`
  },
  why: 'Without a device the password is enough, or the next who signs in registers a device of their own.',
  respond: (e) => [
    'Ask the user whether they lost the device, and have them register a new one at once.',
    'If not, disable the user in IAM Identity Center and end the sessions there.',
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody has a new telephone.'],
  mitre: ['T1556.006'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-mfa.html'],
})
