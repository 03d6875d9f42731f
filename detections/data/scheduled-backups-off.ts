import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/scheduled-backups-off',
  calls: [
    'backup:DeleteBackupPlan',
    'backup:DeleteBackupSelection',
    'dlm:DeleteLifecyclePolicy',
    'dlm:UpdateLifecyclePolicy',
  ],
  where: (e) => e.action.name !== 'UpdateLifecyclePolicy' || isWord(textAt(e.request, 'state'), 'DISABLED'),
  severity: 'medium',
  title: (e) => `${e.actor.name} ${didInWords(e)}`,
  why: 'No more backups are made of what it covered, and nobody notices until one is needed.',
  respond: (e) => [
    ...switchOn(e),
    'See which disks, databases and file systems have no plan now.',
    `Ask ${e.actor.name} what takes its place.`,
  ],
  falsePositives: ['A plan is replaced by another.'],
  mitre: ['T1490'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DeleteBackupPlan.html',
    'https://docs.aws.amazon.com/dlm/latest/APIReference/API_UpdateLifecyclePolicy.html',
  ],
})

/** Plans and policies are named by their IDs. */
function didInWords({ action, request }: ApiCall): string {
  const plan = textAt(request, 'backupPlanId') ?? 'of unknown name'
  const policy = textAt(request, 'policyId') ?? 'of unknown name'
  switch (action.name) {
    case 'DeleteBackupPlan':
      return `deleted backup plan ${plan}`
    case 'DeleteBackupSelection':
      return `took resources out of backup plan ${plan}`
    case 'DeleteLifecyclePolicy':
      return `deleted snapshot policy ${policy}`
    default:
      return `switched off snapshot policy ${policy}`
  }
}

function switchOn({ action, request, region }: ApiCall): readonly Step[] {
  const policy = textAt(request, 'policyId')
  if (action.name !== 'UpdateLifecyclePolicy' || policy === undefined) return ['Make it again, if nothing replaces it.']
  const run = aws`dlm update-lifecycle-policy --policy-id ${policy} --state ENABLED --region ${region}`
  return [{ do: 'Switch it on again:', run }]
}
