import { defineDetection } from '../../shared/core/detection.ts'
import { fromAddress } from '../requests/identity/sign-in-network.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/root-console-login-failed',
  on: 'console-login',
  pattern: { detail: { userIdentity: { type: ['Root'] }, responseElements: { ConsoleLogin: ['Failure'] } } },
  severity: (e) => (e.mfaUsed === true ? 'high' : 'medium'),
  title: (e) => `Root sign-in${fromAddress(e.network)} was refused${e.mfaUsed === true ? ' at the MFA step' : ''}`,
  why: 'Root is signed in to a few times a year, so a refused try is either its owner or somebody who wants the account.',
  respond: (e) => [
    'Ask the owner of the root mailbox whether it was them.',
    ...otherCalls(e),
    'If it was not them, change the root password, check its MFA device, and watch the root mailbox for recovery mails.',
  ],
  falsePositives: ['The owner mistypes the password or the MFA code.'],
  mitre: ['T1110.001', 'T1078.004'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
