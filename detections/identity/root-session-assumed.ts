import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/root-session-assumed',
  calls: ['sts:AssumeRoot'],
  readOnlyCalls: true,
  severity: (e) => (isForReading(e) ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} took a root session in ${targetOf(e)}${forTask(e)}`,
  why: 'A session of root does what no role in that account may, and policies of the account do not limit it.',
  respond: (e) => [
    `Ask ${e.actor.name} which task it was for, and whether it was agreed.`,
    stopActor(e),
    ...otherCalls(e),
    'Look in the member account at what root did in the 15 minutes that such a session lasts.',
  ],
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${targetOf(e)} ${taskOf(e) ?? ''}`,
  falsePositives: [
    'A bucket or queue whose policy locks everyone out is opened again, or keys of root are cleaned up.',
  ],
  mitre: ['T1548.005', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html'],
})

function targetOf({ request }: ApiCall): string {
  const target = textAt(request, 'targetPrincipal')?.match(/\d{12}/)?.[0]
  return target === undefined ? 'a member account' : `account ${target}`
}

/** What the session may do, as `IAMDeleteRootUserCredentials`. */
function taskOf({ request }: ApiCall): string | undefined {
  const policy = textAt(request, 'taskPolicyArn', 'arn') ?? textAt(request, 'taskPolicyArn')
  return policy?.split('/').at(-1)
}

function forTask(e: ApiCall): string {
  const task = taskOf(e)
  return task === undefined ? '' : ` for ${task}`
}

function isForReading(e: ApiCall): boolean {
  return taskOf(e) === 'IAMAuditRootUserCredentials'
}
