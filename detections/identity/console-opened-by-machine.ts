import type { Machine } from '../../shared/core/actor.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import type { ConsoleLogin } from '../../shared/core/event.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import { fromAddress } from '../requests/identity/sign-in-network.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineDetection({
  id: 'identity/console-opened-by-machine',
  on: 'console-login',
  pattern: { detail: { eventName: ['GetSigninToken', 'ConsoleLogin'], userIdentity: { type: ['AssumedRole'] } } },
  where: (e) => machineOf(e) !== undefined,
  severity: (e) => (e.outcome.kind === 'success' ? 'high' : 'medium'),
  title: (e) =>
    `The console was ${e.outcome.kind === 'success' ? 'opened' : 'tried'} with credentials of ${machineInWords(e)}${fromAddress(e.network)}`,
  why: 'No machine uses the console: somebody took its credentials and works with them by hand.',
  respond: (e) => [
    `Ask who works on ${machineInWords(e)} whether they opened the console with its role.`,
    stopActor(e),
    'End the sessions that are open: in IAM, choose the role and revoke its active sessions.',
    'Find out how the credentials got out; on EC2, require IMDSv2.',
    ...otherCalls(e),
  ],
  // First the token, then the sign-in with it.
  groupBy: (e) => `${e.account.id} ${machineInWords(e)} ${e.outcome.kind}`,
  falsePositives: ['Somebody opens the console from a shell on the machine, which is worth stopping.'],
  mitre: ['T1550.001', 'T1552.005', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html'],
})

function machineOf({ actor }: ConsoleLogin): Machine | undefined {
  return actor.kind === 'assumed-role' ? actor.machine : undefined
}

function machineInWords(e: ConsoleLogin): string {
  const machine = machineOf(e)
  return machine === undefined ? 'a machine' : resourceInWords(machine)
}
