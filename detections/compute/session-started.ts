import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/session-started',
  calls: ['ssm:StartSession'],
  // Sessions into containers have a call of their own.
  record: { requestParameters: { target: [{ 'anything-but': { prefix: 'ecs:' } }] } },
  masked: ['parameters'],
  severity: (e) => (tunnelTo(e) === undefined ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => {
    const on = named('instance', textAt(e.request, 'target'))
    const host = tunnelTo(e)
    const what = host === undefined ? `a session on ${on}` : `a tunnel to ${host} through ${on}`
    return `${e.actor.name} opened ${what} for the first time`
  },
  why: 'A session is a shell on the machine, and a tunnel through it reaches what the internet cannot.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    ...ifKnown(textAt(e.response, 'sessionId'), (id) => ({
      do: 'If not, end it:',
      run: aws`ssm terminate-session --session-id ${id} --region ${e.region}`,
    })),
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody new works on the machines, or on another one than before.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${tunnelTo(e) ?? 'session'}`,
  mitre: ['T1021.007', 'T1572'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html'],
})

/** The host behind the instance to which ports are forwarded. */
function tunnelTo({ request }: ApiCall): string | undefined {
  if (!textAt(request, 'documentName')?.endsWith('ToRemoteHost')) return undefined
  const [host] = listAt(request, 'parameters', 'host')
  return typeof host === 'string' ? host : 'another host'
}
