import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, objectAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { someOf } from '../requests/words.ts'

export default defineCallDetection({
  id: 'data/scheduled-backups-off',
  calls: [
    'backup:DeleteBackupPlan',
    'backup:DeleteBackupSelection',
    'backup:UpdateRegionSettings',
    'dlm:DeleteLifecyclePolicy',
    'dlm:UpdateLifecyclePolicy',
  ],
  where: stopsBackups,
  severity: 'medium',
  title: (e) => `${e.actor.name} ${didInWords(e)}`,
  why: 'No more backups are made of what it covered, and nobody notices until one is needed.',
  respond: (e) => [
    ...switchOn(e),
    'See which disks, databases and file systems have no plan now.',
    `Ask ${e.actor.name} what takes its place.`,
  ],
  falsePositives: [
    'A plan is replaced by another.',
    'Settings of a region are written again, and these kinds were never backed up.',
  ],
  mitre: ['T1490'],
  references: [
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DeleteBackupPlan.html',
    'https://docs.aws.amazon.com/dlm/latest/APIReference/API_UpdateLifecyclePolicy.html',
  ],
})

function stopsBackups(e: ApiCall): boolean {
  switch (e.action.name) {
    case 'UpdateLifecyclePolicy':
      return isWord(textAt(e.request, 'state'), 'DISABLED')
    case 'UpdateRegionSettings':
      return leftOut(e).length > 0
    default:
      return true
  }
}

/** The kinds of resources that no plan of the region backs up any more. */
function leftOut({ request }: ApiCall): readonly string[] {
  const kinds = objectAt(request, 'resourceTypeOptInPreference')
  return Object.keys(kinds).filter((kind) => flagAt(kinds, kind) === false)
}

/** Plans and policies are named by their IDs. */
function didInWords(e: ApiCall): string {
  const { action, request } = e
  const plan = textAt(request, 'backupPlanId') ?? 'of unknown name'
  const policy = textAt(request, 'policyId') ?? 'of unknown name'
  switch (action.name) {
    case 'DeleteBackupPlan':
      return `deleted backup plan ${plan}`
    case 'DeleteBackupSelection':
      return `took resources out of backup plan ${plan}`
    case 'UpdateRegionSettings':
      return `left ${someOf(leftOut(e))} out of all backup plans of ${e.region}`
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
