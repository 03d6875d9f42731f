import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isRootDevice, ownerOf } from '../requests/identity/credential-owner.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/mfa-device-removed',
  calls: ['iam:DeactivateMFADevice'],
  // The device of root has a detection of its own.
  where: (e) => !isRootDevice(e),
  severity: (e) => (ownerOf(e).own ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} removed ${ownerOf(e).possessive('MFA device')}`,
  why: 'Without MFA a password alone is enough: intruders remove it first.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    return [
      ...ifKnown(userName, (userName) => [
        { do: 'See whether another device is left:', run: aws`iam list-mfa-devices --user-name ${userName}` },
        {
          do: 'If none is, and nobody asked for it, take the password away until the user has MFA again:',
          run: aws`iam delete-login-profile --user-name ${userName}`,
        },
      ]),
      `Ask ${e.actor.name} why it was removed.`,
      ...otherCalls(e),
    ]
  },
  falsePositives: ['Somebody has a new phone, and registers it minutes later.'],
  mitre: ['T1556.006'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html'],
})
