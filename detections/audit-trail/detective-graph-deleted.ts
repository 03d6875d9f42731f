import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/detective-graph-deleted',
  calls: ['detective:DeleteGraph'],
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off Detective in ${e.region}`,
  why: 'A year of who spoke to whom, by which an attack could be traced back, is gone for good.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    { do: 'Switch it on again; it begins empty:', run: aws`detective create-graph --region ${e.region}` },
    "For what came before, read CloudTrail's log files and the flow logs.",
  ],
  falsePositives: ['Detective was tried out, or costs more than it is worth to the account.'],
  mitre: ['T1685', 'T1070'],
  references: ['https://docs.aws.amazon.com/detective/latest/APIReference/API_DeleteGraph.html'],
})
