import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'
import { textIn, valueIn } from '../requests/parameters.ts'
import { emailIdentityOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'organization/email-identity-shared',
  calls: ['ses:CreateEmailIdentityPolicy', 'ses:PutIdentityPolicy', 'ses:UpdateEmailIdentityPolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) =>
    `${e.actor.name} let ${audienceInWords(audienceOf(e))} send mail as ${emailIdentityOf(e) ?? 'an identity'}`,
  why: 'Mail from outside then bears your name, passes all checks, and counts against your reputation.',
  respond: (e) => {
    const identity = emailIdentityOf(e)
    const policy = textIn(e.request, 'policyName')
    return [
      ...(identity === undefined || policy === undefined
        ? []
        : [
            {
              do: 'If it is not expected, delete the policy:',
              run: aws`ses delete-identity-policy --identity ${identity} --policy-name ${policy} --region ${e.region}`,
            },
          ]),
      askWhom(e, audienceOf(e)),
    ]
  },
  falsePositives: (e) => harmlessFor(audienceOf(e), 'An account of the company sends for the domain of another one.'),
  mitre: ['T1098', 'T1496.004'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference/API_PutIdentityPolicy.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(valueIn(request, 'policy'), account.id)
}
