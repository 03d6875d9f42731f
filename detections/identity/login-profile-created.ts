import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/login-profile-created',
  calls: ['iam:CreateLoginProfile'],
  // Like an access key for another user: whoever sets the password can sign in as the user.
  severity: 'high',
  title: (e) => `${e.actor.name} gave ${ownerOf(e).words} a password for the console`,
  why: 'A user that only had keys can now sign in to the console: intruders do so to stay when the keys are withdrawn.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    return [
      ...ifKnown(userName, (userName) => ({
        do: 'If nobody asked for it, take the password away:',
        run: aws`iam delete-login-profile --user-name ${userName}`,
      })),
      `Ask ${e.actor.name} who is going to sign in, and whether Identity Center would do.`,
      ...otherCalls(e),
    ]
  },
  falsePositives: ['Somebody new gets a user with a password.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html'],
})
