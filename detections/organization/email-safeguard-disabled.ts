import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { askedFlag, valueIn } from '../requests/parameters.ts'
import { emailIdentityOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'organization/email-safeguard-disabled',
  calls: [
    'ses:PutAccountSuppressionAttributes',
    'ses:PutEmailIdentityDkimAttributes',
    'ses:PutEmailIdentityFeedbackAttributes',
    'ses:SetIdentityDkimEnabled',
    'ses:SetIdentityFeedbackForwardingEnabled',
  ],
  where: (e) => !isKept(e),
  severity: (e) => (isSigning(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const identity = emailIdentityOf(e) ?? 'a sender'
    if (isSigning(e)) return `${e.actor.name} switched off DKIM signatures of ${identity}`
    if (isSuppression(e)) return `${e.actor.name} let mail go to addresses that bounced or complained`
    return `${e.actor.name} stopped bounces and complaints from being mailed to ${identity}`
  },
  why: (e) => {
    if (isSigning(e))
      return 'Mail without a signature ends up as spam, and can be told less well from mail that others forge.'
    return isSuppression(e)
      ? 'Mail goes out again to those who do not want it, until AWS stops all mail of the account.'
      : 'Nobody learns of bounces and complaints, until AWS stops all mail of the account.'
  },
  respond: (e) => [`Ask ${e.actor.name} why.`, ...switchOn(e)],
  falsePositives: (e) => {
    if (isSigning(e)) return ['The application signs its mail itself.']
    return isSuppression(e)
      ? ['The application keeps a list of its own of whom it must not write to.']
      : ['Bounces and complaints are read from an SNS topic instead.']
  },
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutEmailIdentityDkimAttributes.html'],
})

function isSigning({ action }: ApiCall): boolean {
  return action.name.includes('Dkim')
}

function isSuppression({ action }: ApiCall): boolean {
  return action.name === 'PutAccountSuppressionAttributes'
}

/** Left out, a switch means off, and a list of reasons to suppress none. */
function isKept(e: ApiCall): boolean {
  if (isSuppression(e)) return listAt(valueIn(e.request, 'suppressedReasons')).length > 0
  return ['signingEnabled', 'dkimEnabled', 'emailForwardingEnabled', 'forwardingEnabled'].some(
    (name) => askedFlag(e, name) === true,
  )
}

function switchOn(e: ApiCall) {
  const { region } = e
  if (isSuppression(e)) {
    const run = aws`sesv2 put-account-suppression-attributes --suppressed-reasons BOUNCE COMPLAINT --region ${region}`
    return [{ do: 'Have such addresses left out again:', run }]
  }
  const identity = emailIdentityOf(e)
  if (identity === undefined) return []
  const run = isSigning(e)
    ? aws`sesv2 put-email-identity-dkim-attributes --email-identity ${identity} --signing-enabled --region ${region}`
    : aws`sesv2 put-email-identity-feedback-attributes --email-identity ${identity} --email-forwarding-enabled --region ${region}`
  return [{ do: 'Switch it on again:', run }]
}
