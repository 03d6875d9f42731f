import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/support-plan-changed',
  calls: ['supportplans:CreateSupportPlanSchedule', 'supportplans:StartSupportPlanUpdate'],
  severity: (e) => (planOf(e) === 'basic' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} changed the support plan to ${planOf(e) ?? 'another one'}`,
  why: 'A higher plan costs a share of the whole bill; with the basic one AWS answers no technical questions.',
  respond: (e) => [
    `Ask ${e.actor.name}, and whoever pays the bill, whether it was agreed.`,
    'If it was not, change it back on the page "Support plans" of the console.',
    ...otherCalls(e),
  ],
  falsePositives: ['The plan is changed for a launch or a migration.'],
  mitre: ['T1496'],
  references: ['https://docs.aws.amazon.com/awssupport/latest/user/changing-support-plans.html'],
})

function planOf({ request }: ApiCall): string | undefined {
  const level = textAt(request, 'scheduleCreationDetails', 'startLevel') ?? textAt(request, 'update', 'supportLevel')
  return level?.toLowerCase()
}
