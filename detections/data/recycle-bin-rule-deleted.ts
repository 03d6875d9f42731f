import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/recycle-bin-rule-deleted',
  calls: ['rbin:DeleteRule'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted ${ruleOf(e)} in ${e.region}`,
  why: 'Snapshots and images that are deleted from now on are gone at once and cannot be brought back.',
  respond: (e) => [
    {
      do: 'See which rules for snapshots are left, and make the rule again if it is needed:',
      run: aws`rbin list-rules --resource-type EBS_SNAPSHOT --region ${e.region}`,
    },
    'Look for snapshots and images that were deleted since.',
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['The rule is replaced by another.'],
  mitre: ['T1490'],
  references: ['https://docs.aws.amazon.com/recyclebin/latest/APIReference/API_DeleteRule.html'],
})

function ruleOf({ request }: ApiCall): string {
  const rule = textAt(request, 'identifier')
  return rule === undefined ? 'a rule of the Recycle Bin' : `Recycle Bin rule ${rule}`
}
