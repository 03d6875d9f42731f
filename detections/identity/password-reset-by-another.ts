import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { findCallsOf, ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/password-reset-by-another',
  calls: ['iam:UpdateLoginProfile'],
  severity: (e) => {
    if (ownerOf(e).own) return 'medium'
    // The one who reset it does not know the password for long.
    return flagAt(e.request, 'passwordResetRequired') === true ? 'low' : 'high'
  },
  title: (e) => `${e.actor.name} reset ${ownerOf(e).possessive('console password')}`,
  why: 'Who resets a password need not know the old one, and can sign in as the user afterwards.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    return [
      ...ifKnown(userName, (userName) => [
        {
          do: 'If the user did not ask for it, take the password away:',
          run: aws`iam delete-login-profile --user-name ${userName}`,
        },
        findCallsOf(userName, e.region),
      ]),
      `Ask ${e.actor.name} who asked for it.`,
    ]
  },
  falsePositives: [
    'Somebody forgot the password, and an administrator helps.',
    'Only the duty to change the password was set: CloudTrail does not say whether the password is new.',
  ],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html'],
})
