import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/billing-settings-changed',
  calls: [
    'billingconsole:Set*',
    'billingconsole:Update*',
    'tax:BatchDeleteTaxRegistration',
    'tax:BatchPutTaxRegistration',
    'tax:DeleteTaxRegistration',
    'tax:PutTaxRegistration',
  ],
  severity: (e) => (isAccess(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} changed ${whatIn(e)}`,
  why: (e) => {
    if (isAccess(e)) return 'Other people can see the bill and change how it is paid, or those who could no longer can.'
    return e.action.service === 'tax'
      ? 'The bill is made out to somebody else, or with other taxes.'
      : 'The bill may go to another address, or be shared and paid in another way.'
  },
  respond: (e) => [
    `Ask ${e.actor.name}, and whoever pays the bill, whether it was agreed.`,
    'Compare the settings on the pages "Billing preferences" and "Tax settings" of the billing console.',
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    isAccess(e)
      ? 'People other than root are to look after the costs.'
      : 'The company has a new address or a new tax number.',
  ],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html'],
})

function isAccess({ action }: ApiCall): boolean {
  return /IAMAccess/i.test(action.name)
}

function whatIn(e: ApiCall): string {
  if (isAccess(e)) return 'who can see the bill'
  if (e.action.service !== 'tax') return 'the billing preferences'
  return 'the tax registration of the account'
}
