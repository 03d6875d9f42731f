import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { isCentralRoot } from '../requests/identity/root.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/root-mfa-added',
  calls: ['iam:EnableMFADevice'],
  record: { userIdentity: { type: ['Root'] } },
  // What a key of root does is told as that.
  where: (e) => ownerOf(e).own && !hasLongTermKey(e) && !isCentralRoot(e),
  severity: 'information',
  title: () => 'Root registered an MFA device of its own',
  why: 'With it the root password alone opens the account no more; whoever holds the device is part of that.',
  respond: (e) => [
    'See that the owner of the root mailbox holds the device.',
    ...ifKnown(textAt(e.request, 'serialNumber'), () => ({
      do: 'See that root has a second one, for the day on which the first is lost:',
      run: aws`iam list-virtual-mfa-devices --assignment-status Assigned`,
    })),
  ],
  falsePositives: ['The owner of the root user did it, as is recommended.'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-virt-mfa-for-root.html'],
})
