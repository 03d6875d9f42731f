import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/savings-plan-purchased',
  calls: ['savingsplans:CreateSavingsPlan'],
  severity: 'high',
  title: (e) => {
    const commitment = textIn(e.request, 'commitment')
    return `${e.actor.name} bought a savings plan${commitment === undefined ? '' : ` of ${commitment} dollars an hour`}`
  },
  why: 'The company now owes this sum every hour for one or three years, used or not.',
  respond: (e) => {
    const plan = textAt(e.response, 'savingsPlanId')
    return [
      `Ask ${e.actor.name}, and whoever pays the bill, whether it was agreed.`,
      ...ifKnown(plan, (plan) => ({
        do: 'If it was not, give it back; AWS takes small ones back within 7 days, in the same month:',
        run: aws`savingsplans return-savings-plan --savings-plan-id ${plan}`,
      })),
      'Allow savingsplans:CreateSavingsPlan to those alone who may sign for it.',
    ]
  },
  falsePositives: ['The purchase was planned with finance.'],
  mitre: ['T1496'],
  references: ['https://docs.aws.amazon.com/savingsplans/latest/APIReference/API_CreateSavingsPlan.html'],
})
