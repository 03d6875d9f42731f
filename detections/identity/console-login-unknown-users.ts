import { defineDetection } from '../../shared/core/detection.ts'
import { addressOf, findSignIns } from '../requests/identity/sign-in-network.ts'

export default defineDetection({
  id: 'identity/console-login-unknown-users',
  on: 'console-login',
  pattern: {
    detail: {
      // AWS hides a name that does not exist: it may be a password, typed into the wrong field.
      userIdentity: { userName: ['HIDDEN_DUE_TO_SECURITY_REASONS'] },
      responseElements: { ConsoleLogin: ['Failure'] },
    },
  },
  groupBy: (e) => `${e.account.id} ${addressOf(e.network)}`,
  window: { minutes: 30, threshold: 10 },
  severity: 'medium',
  title: (e) => `10 sign-ins or more of users that do not exist were refused from ${addressOf(e.network)}`,
  why: 'Somebody may know the account and be guessing which users it has; passwords are tried next.',
  respond: (e) => [
    findSignIns(e.region),
    'Make sure that every user who has a password has MFA.',
    'Move people to IAM Identity Center: an account whose users have no passwords cannot be guessed at.',
  ],
  falsePositives: ['Somebody tries to sign in to the wrong account, where their user does not exist.'],
  mitre: ['T1110.003', 'T1087.004'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
