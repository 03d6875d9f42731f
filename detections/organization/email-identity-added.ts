import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { emailIdentityOf } from '../requests/resource-names.ts'
import { ifKnown, otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/email-identity-added',
  calls: ['ses:CreateEmailIdentity', 'ses:VerifyDomainIdentity', 'ses:VerifyEmailAddress', 'ses:VerifyEmailIdentity'],
  severity: (e) => (hasLongTermKey(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} added ${emailIdentityOf(e) ?? 'an address'} as a sender of mail`,
  why: 'Once the address or domain is confirmed, mail can be sent in its name at your cost; spammers begin like this.',
  respond: (e) => {
    const identity = emailIdentityOf(e)
    return [
      `Ask ${e.actor.name} what is to be sent.`,
      ...ifKnown(identity, (identity) => ({
        do: 'If it is not yours, take it out again:',
        run: aws`ses delete-identity --identity ${identity} --region ${e.region}`,
      })),
      stopActor(e),
      ...otherCalls(e),
    ]
  },
  falsePositives: ['An application is to send mail from a new domain.'],
  mitre: ['T1496.004', 'T1585.002'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_CreateEmailIdentity.html'],
})
