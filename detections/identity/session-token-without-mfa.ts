import { lastingName } from '../../shared/core/actor.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls, ownUserName } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/session-token-without-mfa',
  calls: ['sts:GetSessionToken'],
  readOnlyCalls: true,
  record: { userIdentity: { type: ['IAMUser'] }, requestParameters: { serialNumber: [{ exists: false }] } },
  severity: 'low',
  title: (e) => `${e.actor.name} got a session token without MFA`,
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  why: 'People take session tokens to prove their MFA; without it the token only outlives the key that was stolen.',
  respond: (e) => [
    `Ask ${e.actor.name} what the token is for.`,
    ...ifKnown(ownUserName(e.actor), (user) => ({
      do: 'If it was not them, see the keys of the user, and switch them off:',
      run: aws`iam list-access-keys --user-name ${user}`,
    })),
    ...otherCalls(e),
  ],
  falsePositives: ['A tool takes session tokens on its own account, as some that keep keys out of files do.'],
  mitre: ['T1550.001'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html'],
})
