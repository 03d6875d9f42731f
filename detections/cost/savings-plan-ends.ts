import { aws } from '../../shared/core/shell-command.ts'
import { savingsPlan } from '../../shared/sources/services/savings-plans.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(savingsPlan, {
  id: 'cost/savings-plan-ends',
  detailTypes: ['Savings Plans State Change Alert'],
  detail: { nextState: ['retired'] },
  severity: 'low',
  title: ({ nextStateChangeDate: date }, { resources }) =>
    `${resources.length > 1 ? `${resources.length} Savings Plans end` : 'A Savings Plan ends'}${date === undefined ? ' soon' : ` on ${date}`}`,
  why: 'From then on the same machines cost the full price.',
  respond: [
    {
      do: 'See what it covers, and how much of it is used:',
      run: aws`savingsplans describe-savings-plans --states active --region us-east-1`,
    },
    'Read the recommendation in the console (Billing, Savings Plans, Recommendations), and buy or queue the next one before the day.',
  ],
  falsePositives: ['The next one is bought or queued already.'],
  references: [
    'https://docs.aws.amazon.com/savingsplans/latest/userguide/automating-savingsplans-with-eventbridge.html',
  ],
})
