import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/payment-changed',
  calls: [
    'payments:Instruments_Create',
    'payments:Instruments_Delete',
    'payments:Instruments_Update',
    'payments:Preferences_CreatePaymentProfile',
    'payments:Preferences_DeletePaymentProfile',
    'payments:Preferences_UpdatePaymentProfile',
  ],
  severity: 'medium',
  title: (e) => {
    const { name } = e.action
    if (!name.includes('Instrument')) return `${e.actor.name} changed how the bill is paid`
    if (name.includes('Create')) return `${e.actor.name} added a payment method`
    return `${e.actor.name} ${name.includes('Delete') ? 'deleted' : 'changed'} a payment method`
  },
  why: 'When the bill cannot be paid AWS suspends the account; a stolen card brings trouble of another kind.',
  respond: (e) => [
    `Ask ${e.actor.name}, and whoever pays the bill, whether it was agreed.`,
    'If it was not, restore the payment method on the page "Payment preferences" of the billing console.',
    ...otherCalls(e),
  ],
  falsePositives: ['A card has expired and is replaced.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html'],
})
