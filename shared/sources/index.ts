import type { Kind } from '../core/event.ts'
import { apiCall } from './api-call.ts'
import { configCompliance } from './config-compliance.ts'
import { consoleLogin } from './console-login.ts'
import { ec2StateChange } from './ec2-state-change.ts'
import { insight } from './insight.ts'
import { logLine } from './log-line.ts'
import { networkActivity } from './network-activity.ts'
import { serviceEvent } from './service-event.ts'
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
