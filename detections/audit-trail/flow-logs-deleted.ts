import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/flow-logs-deleted',
  calls: ['ec2:DeleteFlowLogs'],
  severity: 'high',
  title: (e) => `${e.actor.name} deleted ${named('flow log', flowLogs(e))}`,
  why: 'Nobody can tell any more which machine spoke to which address, and GuardDuty alone still sees it.',
  respond: (e) => [
    `Ask ${e.actor.name} why; if there is no good answer, take their credentials away.`,
    'Create the flow log again for the same VPC; what was recorded before lies where it was delivered to.',
    'Look at what else was done in the VPC since then.',
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
