import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/cost-alarm-removed',
  calls: [
    'budgets:DeleteBudget',
    'budgets:DeleteBudgetAction',
    'budgets:DeleteNotification',
    'budgets:DeleteSubscriber',
    'ce:DeleteAnomalyMonitor',
    'ce:DeleteAnomalySubscription',
  ],
  severity: (e) => (isPart(e) ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} deleted ${whatIn(e)}`,
  why: 'Nobody is told any more when costs rise, which is often the first sign that somebody else uses the account.',
  respond: (e) => [
    `Ask ${e.actor.name} who watches the costs from now on.`,
    'Look in Cost Explorer for services and regions whose costs rose in the last days.',
    ...otherCalls(e),
    'Make the budget or monitor again; it costs next to nothing.',
  ],
  falsePositives: ['A budget of a project that has ended is tidied away.'],
  mitre: ['T1685', 'T1496'],
  references: ['https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html'],
})

function isPart({ action }: ApiCall): boolean {
  return action.name === 'DeleteNotification' || action.name === 'DeleteSubscriber'
}

function whatIn({ action, request }: ApiCall): string {
  if (action.service === 'ce') return parts.get(action.name) ?? 'a cost anomaly alarm'
  const name = textIn(request, 'budgetName')
  const budget = name === undefined ? 'a budget' : `budget ${name}`
  const part = parts.get(action.name)
  return part === undefined ? budget : `${part} of ${budget}`
}

const parts: ReadonlyMap<string, string> = new Map([
  ['DeleteAnomalyMonitor', 'a cost anomaly monitor'],
  ['DeleteAnomalySubscription', 'the subscription to cost anomalies'],
  ['DeleteBudgetAction', 'an action'],
  ['DeleteNotification', 'a notification'],
  ['DeleteSubscriber', 'a subscriber'],
])
