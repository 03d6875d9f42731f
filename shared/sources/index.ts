import type { Kind } from '../core/event.ts'
import { apiCall } from './cloudtrail/api-call.ts'
import { consoleLogin } from './cloudtrail/console-login.ts'
import { insight } from './cloudtrail/insight.ts'
import { networkActivity } from './cloudtrail/network-activity.ts'
import { serviceEvent } from './cloudtrail/service-event.ts'
import { logLine } from './logs/log-line.ts'
import { configCompliance } from './services/config-compliance.ts'
import { ec2StateChange } from './services/ec2-state-change.ts'
import type { Source } from './source.ts'

export type { ParseContext } from './source.ts'

export const sources: { readonly [K in Kind]: Source<K> } = {
  'api-call': apiCall,
  'config-compliance': configCompliance,
  'console-login': consoleLogin,
  'ec2-state-change': ec2StateChange,
  insight,
  'log-line': logLine,
  'network-activity': networkActivity,
  'service-event': serviceEvent,
}
