import { defineDetection } from '../../shared/core/detection.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/root-console-login',
  on: 'console-login',
  // Where the answer is not recorded, nothing says that the sign-in was refused.
  pattern: { detail: { eventName: ['ConsoleLogin'], userIdentity: { type: ['Root'] } } },
  where: (e) => e.outcome.kind === 'success',
  severity: (e) => (e.mfaUsed === true ? 'high' : 'critical'),
  gravest: 'critical',
  title: (e) => `Root signed in to the console${e.mfaUsed === false ? ' without MFA' : ''}`,
  why: 'The root user can do anything in the account, and no IAM policy limits it.',
  respond: (e) => [
    'Ask the owner of the root mailbox whether this was expected.',
    'If not: reset the root password, replace its MFA device, and delete any access keys of root.',
    ...otherCalls(e),
  ],
  falsePositives: ['A break-glass drill or one of the few tasks that need root, announced beforehand.'],
  mitre: ['T1078.004'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
})
