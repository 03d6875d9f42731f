import { defineDetection } from '../../shared/core/detection.ts'
import { fromAddress } from '../requests/identity/sign-in-network.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/root-email-changed-at-sign-in',
  on: 'console-login',
  pattern: { detail: { eventName: ['EmailUpdated'] } },
  where: (e) => e.outcome.kind === 'success',
  severity: 'critical',
  title: (e) => `The e-mail address of root was changed${fromAddress(e.network)}`,
  why: 'Whoever owns the new mailbox can reset the root password and take the account.',
  respond: (e) => [
    'Ask the owner of the root user whether it was them; AWS tells the old address too.',
    'If it was not, sign in as root if you still can and set the address back, else call AWS Support at once.',
    ...otherCalls(e),
  ],
  falsePositives: ['The root user is moved to the address of a group.'],
  mitre: ['T1098'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html'],
})
