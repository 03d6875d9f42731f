import { defineCallDetection } from '../define-call-detection.ts'
import { isRootDevice } from '../requests/identity/credential-owner.ts'
import { askAboutRoot, isCentralRoot } from '../requests/identity/root.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/root-mfa-removed',
  calls: ['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice'],
  record: { userIdentity: { type: ['Root'] } },
  where: isRootDevice,
  // The console makes both calls, one after the other.
  groupBy: (e) => `${e.account.id} ${isCentralRoot(e)}`,
  severity: 'critical',
  title: (e) =>
    isCentralRoot(e) ? 'A central root session removed an MFA device of root' : 'Root removed its own MFA device',
  why: 'With no MFA device left, the root password alone, or the root mailbox, is enough to take the account.',
  respond: (e) => {
    if (isCentralRoot(e)) return askAboutRoot(e)
    return [
      'Sign in as root and register an MFA device again, before anything else.',
      'Ask the owner of the root mailbox whether the device was replaced on purpose.',
      ...otherCalls(e),
      'If nobody did it on purpose, reset the root password and delete any access keys of root.',
    ]
  },
  falsePositives: [
    'The owner replaces the device: a new one is registered minutes before or after.',
    'The organization takes all credentials from root: its password and keys go in the same minutes.',
  ],
  mitre: ['T1556.006'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html'],
})
