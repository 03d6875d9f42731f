import { defineCallDetection } from '../define-call-detection.ts'
import { setStrictPasswordPolicy } from '../requests/identity/password-policy.ts'

export default defineCallDetection({
  id: 'identity/password-policy-deleted',
  calls: ['iam:DeleteAccountPasswordPolicy'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted the password policy of the account`,
  why: 'IAM users may now choose passwords of 8 characters, use old ones again, and keep them for ever.',
  respond: (e) => [
    {
      do: 'Set a policy again:',
      run: setStrictPasswordPolicy,
    },
    `Ask ${e.actor.name} why it was deleted.`,
  ],
  falsePositives: ['The account has no users with passwords any more.'],
  mitre: ['T1556'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html'],
})
