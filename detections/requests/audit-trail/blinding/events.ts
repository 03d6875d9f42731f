import type { ApiCall } from '../../../../shared/core/event.ts'
import { flagAt, isWord, textAt } from '../../../../shared/core/json.ts'
import type { BlindingCalls, Harm } from '../blinding-calls.ts'

export const ruleCalls: BlindingCalls = {
  types: ['AWS::Events::Rule'],
  noun: 'rule',
  calls: [
    { call: 'events:DisableRule', harm: { did: 'disabled', severity: 'critical' } },
    { call: 'events:DeleteRule', harm: { did: 'deleted', severity: 'critical', routine: true } },
    { call: 'events:RemoveTargets', harm: { did: 'removed targets of', severity: 'critical', routine: true } },
    { call: 'events:PutRule', harm: switchedOffOrChanged },
    { call: 'events:PutTargets', harm: { did: 'changed the targets of', severity: 'high', routine: true } },
  ],
}

export const scheduleCalls: BlindingCalls = {
  types: ['AWS::Scheduler::Schedule'],
  noun: 'schedule',
  calls: [
    { call: 'scheduler:DeleteSchedule', harm: { did: 'deleted', severity: 'critical' } },
    { call: 'scheduler:UpdateSchedule', harm: switchedOffOrChanged },
  ],
}

function switchedOffOrChanged({ request }: ApiCall): Harm {
  return isWord(textAt(request, 'state'), 'DISABLED')
    ? { did: 'disabled', severity: 'critical' }
    : { did: 'changed', severity: 'high', routine: true }
}

const silenced = { did: 'silenced', severity: 'high' } as const

export const alarmCalls: BlindingCalls = {
  types: ['AWS::CloudWatch::Alarm'],
  noun: 'alarm',
  calls: [
    { call: 'monitoring:DeleteAlarms', harm: { did: 'deleted', severity: 'high' } },
    { call: 'monitoring:DisableAlarmActions', harm: silenced },
    { call: 'monitoring:PutAlarmMuteRule', harm: silenced },
    { call: 'monitoring:PutMetricAlarm', harm: rewritten },
    { call: 'monitoring:PutCompositeAlarm', harm: rewritten },
    { call: 'monitoring:PutLogAlarm', harm: rewritten },
    { call: 'monitoring:SetAlarmState', harm: setByHand },
  ],
}

function rewritten({ request }: ApiCall): Harm {
  if (flagAt(request, 'actionsEnabled') === false) return silenced
  return { did: 'rewrote', severity: 'high', routine: true }
}

/** One that is set to ALARM tells people. */
function setByHand({ request }: ApiCall): Harm | undefined {
  const state = textAt(request, 'stateValue')
  return state === 'ALARM' || state === undefined
    ? undefined
    : { did: 'forced', after: ` to ${state}`, severity: 'high' }
}
