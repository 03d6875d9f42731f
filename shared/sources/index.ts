import type { Kind } from '../core/event.ts'
import { alarmState } from './alarms/alarm-state.ts'
import { apiCall } from './cloudtrail/api-call.ts'
import { cloudtrailServiceEvent } from './cloudtrail/cloudtrail-service-event.ts'
import { consoleLogin } from './cloudtrail/console-login.ts'
import { insight } from './cloudtrail/insight.ts'
import { networkActivity } from './cloudtrail/network-activity.ts'
import { finding } from './findings/finding.ts'
import { logLine } from './logs/log-line.ts'
import { configCompliance } from './services/config-compliance.ts'
import { ec2StateChange } from './services/ec2-state-change.ts'
import { healthEvent } from './services/health-event.ts'
import { serviceEvent } from './services/service-event.ts'
import type { Source } from './source.ts'

export type { ParseContext } from './source.ts'

export const sources: { readonly [K in Kind]: Source<K> } = {
  'alarm-state': alarmState,
  'api-call': apiCall,
  'cloudtrail-service-event': cloudtrailServiceEvent,
  'config-compliance': configCompliance,
  'console-login': consoleLogin,
  'ec2-state-change': ec2StateChange,
  finding,
  'health-event': healthEvent,
  insight,
  'log-line': logLine,
  'network-activity': networkActivity,
  'service-event': serviceEvent,
}
