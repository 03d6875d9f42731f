import { aws } from '../../shared/core/shell-command.ts'
import { savingsPlan } from '../../shared/sources/services/savings-plans.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(savingsPlan, {
  id: 'cost/savings-plan-not-paid',
  detailTypes: ['Savings Plans State Change'],
  detail: { currentState: ['payment-failed'] },
  severity: 'medium',
  title: () => 'A Savings Plan did not begin: its payment failed',
  why: 'What it was to make cheaper costs the full price.',
  respond: [
    {
      do: 'See which one it is:',
      run: aws`savingsplans describe-savings-plans --states payment-failed --region us-east-1`,
    },
    'Mend the means of payment (Billing, Payment preferences), or ask for a higher limit of Savings Plans.',
    'Buy the plan again: AWS does not try by itself.',
  ],
  falsePositives: ['Somebody bought it again already.'],
  references: [
    'https://docs.aws.amazon.com/savingsplans/latest/userguide/automating-savingsplans-with-eventbridge.html',
  ],
})
