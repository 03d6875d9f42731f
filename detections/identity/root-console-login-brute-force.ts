import { defineDetection } from '../../shared/core/detection.ts'
import { addressOf, findSignIns } from '../requests/identity/sign-in-network.ts'

export default defineDetection({
  id: 'identity/root-console-login-brute-force',
  on: 'console-login',
  pattern: { detail: { userIdentity: { type: ['Root'] }, responseElements: { ConsoleLogin: ['Failure'] } } },
  window: { minutes: 60, threshold: 5 },
  groupBy: (e) => e.account.id,
  severity: 'high',
  title: (e) => `5 root sign-ins or more were refused within an hour, the last from ${addressOf(e.network)}`,
  why: 'One refusal may be a slip; so many are somebody who guesses the root password, or has it and lacks the MFA device.',
  respond: (e) => [
    'Ask the owner of the root mailbox whether it was them.',
    findSignIns(e.region),
    'If it was not them, give root a long random password and another MFA device, and watch the root mailbox for recovery mails.',
    'Where an organization has central root access, delete the credentials of root in its member accounts: nobody can guess what is not there.',
  ],
  falsePositives: ['The owner looks for the right password among several accounts.'],
  mitre: ['T1110.001', 'T1078.004'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
