import { defineCallDetection } from '../define-call-detection.ts'
import { rootInWords } from '../requests/identity/root.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/root-password-changed',
  calls: ['iam:ChangePassword'],
  record: { userIdentity: { type: ['Root'] } },
  severity: 'high',
  title: (e) => `${rootInWords(e)} changed the password of the root user`,
  why: 'If it was not the owner of the root user, the owner is now locked out, and somebody else has the whole account.',
  respond: (e) => [
    'Ask the owner of the root mailbox whether it was them.',
    'If not, reset the root password by mail at once, replace its MFA device, and delete any access keys of root.',
    ...otherCalls(e),
  ],
  falsePositives: ['The owner renews the password as planned.'],
  mitre: ['T1098'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-password.html'],
})
