import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/flow-logs-deleted',
  calls: ['ec2:DeleteFlowLogs'],
  severity: 'high',
  title: (e) => `${e.actor.name} deleted ${named('flow log', flowLogs(e))}`,
  why: 'Which machine spoke to which address is no longer recorded there, unless another flow log covers the same network.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    'Create it again for the same VPC, subnet or network interface; what was recorded before lies where it was delivered to.',
    'Look at what else was done in that network since then.',
  ],
  falsePositives: ['A VPC and all that belongs to it is taken down.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteFlowLogs.html'],
})

/** One as `{tag: 1, content: 'fl-0abc'}`, or a list of these. */
function flowLogs({ request }: ApiCall): readonly string[] {
  return listAt(request, 'DeleteFlowLogsRequest', 'FlowLogId')
    .map((flowLog) => textAt(flowLog, 'content') ?? (typeof flowLog === 'string' ? flowLog : undefined))
    .filter((flowLog) => flowLog !== undefined)
}
