import { defineCallDetection } from '../define-call-detection.ts'
import { otherAccountOf } from '../requests/organization/targets.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/account-closed',
  calls: ['organizations:CloseAccount', 'account:CloseAccount', 'billingconsole:CloseAccount'],
  severity: 'high',
  title: (e) => {
    const id = otherAccountOf(e)
    return `${e.actor.name} closed ${id === undefined ? 'the account' : `account ${id}`}`
  },
  why: 'Nobody can sign in to it any more, and after 90 days AWS deletes whatever is in it.',
  respond: (e) => [
    `Ask ${e.actor.name} whether this was agreed.`,
    'If not, open a case with AWS Support within 90 days to have the account opened again; no command does it.',
    ...otherCalls(e),
    'Deny organizations:CloseAccount to all but a few, by policy.',
  ],
  falsePositives: ['An account whose work is over is closed on purpose.'],
  mitre: ['T1485', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html',
    'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html',
  ],
})
