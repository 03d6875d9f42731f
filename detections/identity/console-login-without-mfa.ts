import { defineDetection } from '../../shared/core/detection.ts'
import { absent } from '../../shared/core/pattern.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ifKnown, ownUserName } from '../steps.ts'

export default defineDetection({
  id: 'identity/console-login-without-mfa',
  on: 'console-login',
  pattern: {
    detail: {
      // Federated and Identity Center sign-ins always say MFAUsed "No": their provider asks for it.
      userIdentity: { type: ['IAMUser'] },
      additionalEventData: { MFAUsed: [{ 'anything-but': 'Yes' }, ...absent] },
    },
  },
  // Where neither the answer nor MFA is recorded, nothing says that the sign-in was refused, or safe.
  where: (e) => e.outcome.kind === 'success' && e.mfaUsed !== true,
  severity: (e) => (e.mfaUsed === false ? 'high' : 'medium'),
  gravest: 'high',
  title: (e) =>
    `${e.actor.name} signed in to the console${e.mfaUsed === false ? ' without MFA' : ', and CloudTrail does not say whether with MFA'}`,
  why: 'Whoever learns the password of a user without MFA is that user.',
  respond: (e) => [
    'Ask the user whether it was them.',
    ...ifKnown(ownUserName(e.actor), (user) => ({
      do: 'If not, take the password away:',
      run: aws`iam delete-login-profile --user-name ${user}`,
    })),
    'A session that is open already goes on: deny it with a policy on aws:TokenIssueTime.',
    'Require MFA: add a policy that denies everything while aws:MultiFactorAuthPresent is false.',
  ],
  falsePositives: ['A user who is about to register the first MFA device.'],
  mitre: ['T1078.004'],
  cis: ['4.2'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html'],
})
