import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { setStrictPasswordPolicy } from '../requests/identity/password-policy.ts'

export default defineCallDetection({
  id: 'identity/password-policy-weak',
  calls: ['iam:UpdateAccountPasswordPolicy'],
  where: (e) => shortestIn(e) < 14,
  severity: (e) => (shortestIn(e) < 8 ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} allowed passwords of ${shortestIn(e)} characters`,
  why: 'Short passwords of IAM users can be guessed; the CIS benchmark asks for 14 characters.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    {
      do: 'See the whole policy, because what a change leaves out is set back:',
      run: aws`iam get-account-password-policy`,
    },
    {
      do: 'Ask for long passwords that are not used twice:',
      run: setStrictPasswordPolicy,
    },
  ],
  falsePositives: ['The policy was weaker still before: the call says only what it is now.'],
  mitre: ['T1556'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
})

/** AWS takes 6 where the call names no length. */
function shortestIn({ request }: ApiCall): number {
  return numberAt(request, 'minimumPasswordLength') ?? 6
}
