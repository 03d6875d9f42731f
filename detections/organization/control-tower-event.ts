import { defineDetection } from '../../shared/core/detection.ts'
import type { CloudTrailServiceEvent } from '../../shared/core/event.ts'
import { isJsonObject, isWord, type JsonObject, textAt } from '../../shared/core/json.ts'

export default defineDetection({
  id: 'organization/control-tower-event',
  on: 'cloudtrail-service-event',
  pattern: {
    detail: {
      eventSource: ['controltower.amazonaws.com'],
      eventName: [
        'CreateManagedAccount',
        'DeregisterOrganizationalUnit',
        'DisableGuardrail',
        'SetupLandingZone',
        'UpdateLandingZone',
        'UpdateManagedAccount',
      ],
    },
  },
  severity: (e) => (hasFailed(e) || isEnd(e) ? 'medium' : 'information'),
  gravest: 'medium',
  title: (e) => {
    const what = nameIn(e)
    const task = `${tasks.get(e.action.name) ?? e.action.name}${what === undefined ? '' : ` (${what})`}`
    return `Control Tower ${hasFailed(e) ? 'failed at' : 'finished'} ${task}`
  },
  why: (e) => {
    if (hasFailed(e))
      return 'Accounts that it governs only by half may lack the trail, the log archive or the controls of the rest.'
    return isEnd(e)
      ? 'Accounts there lack from now on what Control Tower gave them: its controls, or its care altogether.'
      : 'Good to know where nobody asked for it: Control Tower decides which trail and which controls accounts have.'
  },
  respond: (e) => [
    hasFailed(e)
      ? 'Read the reason in the Control Tower console, and repeat the step: it may stand half done.'
      : 'Check with those who run Control Tower that this was meant.',
    'Find who asked for it: look in CloudTrail of the management account, in the home region, shortly before.',
  ],
  groupBy: (e) => `${e.account.id} ${e.action.name} ${nameIn(e) ?? ''}`,
  falsePositives: (e) => [
    e.action.name.endsWith('ManagedAccount')
      ? 'Accounts come and go through the account factory.'
      : 'Those who run Control Tower work on it as announced.',
  ],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/controltower/latest/userguide/lifecycle-events.html'],
})

const tasks: ReadonlyMap<string, string> = new Map([
  ['CreateManagedAccount', 'the creation of an account'],
  ['DeregisterOrganizationalUnit', 'taking an OU out of its care'],
  ['DisableGuardrail', 'switching off controls of an OU'],
  ['SetupLandingZone', 'setting up the landing zone'],
  ['UpdateLandingZone', 'updating the landing zone'],
  ['UpdateManagedAccount', 'the update of an account'],
])

/** The only object in the details, under a name that differs from event to event: `createManagedAccountStatus`. */
function statusOf({ details }: CloudTrailServiceEvent): JsonObject {
  return Object.values(details).find(isJsonObject) ?? {}
}

function isEnd({ action }: CloudTrailServiceEvent): boolean {
  return /^(?:Deregister|Disable)/.test(action.name)
}

function hasFailed(e: CloudTrailServiceEvent): boolean {
  return isWord(textAt(statusOf(e), 'state'), 'FAILED')
}

function nameIn(e: CloudTrailServiceEvent): string | undefined {
  const status = statusOf(e)
  return (
    textAt(status, 'account', 'accountId') ??
    textAt(status, 'organizationalUnit', 'organizationalUnitName') ??
    textAt(status, 'organizationalUnits', 0, 'organizationalUnitName')
  )
}
