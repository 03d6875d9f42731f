import { defineCallDetection } from '../define-call-detection.ts'
import { emailIdentityOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/email-identity-deleted',
  calls: ['ses:DeleteEmailIdentity', 'ses:DeleteIdentity', 'ses:DeleteVerifiedEmailAddress'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted ${named('mail sender', emailIdentityOf(e))}`,
  why: 'Applications can no longer send mail from it; spammers also delete what they used, to leave no trace.',
  respond: (e) => [
    `Ask ${e.actor.name} whether anything still sends from it.`,
    ...otherCalls(e),
    'If it is needed, add it again; a domain needs new DNS records before it can send.',
  ],
  falsePositives: ['A domain that nobody sends from is tidied away.'],
  mitre: ['T1070', 'T1489'],
  references: ['https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteEmailIdentity.html'],
})
